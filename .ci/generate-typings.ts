/**
 * Writes `dist/typings` from `custom-elements.json`: what frameworks and editors know of the elements.
 * The frameworks' own files follow the generated `elements.d.ts` and name no property, attribute or event.
 */
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {htmlCustomData, webTypes} from './typings/editor-data.ts';
import {elementTypesModule} from './typings/element-types.ts';
import {publicElements, type Manifest, type Package} from './typings/public-elements.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/typings');

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const writeData = (file: string, data: object): void =>
  write(file, `${JSON.stringify(data, undefined, 2)}\n`);

const packageManifest = read('package.json') as Package;
const elements = publicElements(read('custom-elements.json') as Manifest, packageManifest);

mkdirSync(folder, {recursive: true});
cpSync(join(root, '.ci/typings/frameworks'), folder, {recursive: true});
write('elements.d.ts', await elementTypesModule(elements));
writeData('html-custom-data.json', htmlCustomData(elements));
writeData('web-types.json', webTypes(elements, packageManifest));
