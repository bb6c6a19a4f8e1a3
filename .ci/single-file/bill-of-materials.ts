import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';
import lock from '../../package-lock.json' with {type: 'json'};
import manifest from '../../package.json' with {type: 'json'};

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

interface LockedPackage {
  readonly integrity?: string;
}

/** The folder of the package that a module belongs to, unless it is our own. */
const packageFolder = (moduleId: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(moduleId)?.[0];

const purl = ({name, version}: Pick<PackageFacts, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** An identifier of SPDX, or several joined by its operators. */
const licenses = (license: string): readonly object[] =>
  /^[\w.-]+$/.test(license)
    ? [{license: {id: license}}]
    : [{expression: license.replaceAll(' or ', ' OR ')}];

/** What npm has verified when it installed the package. */
function hashes(folder: string): readonly object[] {
  const locked = lock.packages as Readonly<Record<string, LockedPackage>>;
  const place = folder.slice(folder.indexOf('/node_modules/') + 1);
  const [algorithm, content] = locked[place]?.integrity?.split('-') ?? [];
  if (algorithm !== 'sha512' || content === undefined) return [];
  return [{alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex')}];
}

function component(folder: string): object {
  const facts = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as PackageFacts;
  const {name, version} = facts;
  return {
    type: 'library',
    'bom-ref': purl(facts),
    name,
    version,
    hashes: hashes(folder),
    licenses: licenses(facts.license),
    purl: purl(facts),
  };
}

/**
 * Writes which packages are built in, as a software bill of materials (CycloneDX 1.6). The same
 * build gives the same bytes: no serial number, no time.
 */
export function billOfMaterials(fileName: string): Plugin {
  return {
    name: 'bill-of-materials',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
      const components = [...folders].sort().map(component);
      const bill = {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: {
          component: {
            type: 'library',
            'bom-ref': purl(manifest),
            name: manifest.name,
            version: manifest.version,
            licenses: licenses(manifest.license),
            purl: purl(manifest),
          },
        },
        components,
      };
      this.emitFile({type: 'asset', fileName, source: `${JSON.stringify(bill, undefined, 2)}\n`});
    },
  };
}
