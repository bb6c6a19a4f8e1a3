import {join} from 'node:path';
import {build, type Rolldown} from 'vite';

/** A page's script in one piece, made of a module of this folder and all that it imports. */
export async function bundleScript(name: string): Promise<string> {
  const [output] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      lib: {entry: join(import.meta.dirname, name), formats: ['es'], fileName: 'page'},
      rolldownOptions: {output: {codeSplitting: false}},
    },
  })) as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}
