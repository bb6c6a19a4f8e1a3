/** Writes the HTTP contract to `src/adapter/openapi.json`; `npm run generate:openapi`. */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {openApiDocument} from './openapi.ts';

const path = fileURLToPath(new URL('../src/adapter/openapi.json', import.meta.url));
const options = await resolveConfig(path);
writeFileSync(path, await format(JSON.stringify(openApiDocument()), {...options, filepath: path}));
