import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the checkout, found from wherever this code runs: as source under vitest or bundled in dist/engine. */
export const repositoryRoot = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  const manifest = path.join(folder, 'package.json');
  if (existsSync(manifest) && /"name": "motcua"/.test(readFileSync(manifest, 'utf8'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder)
    throw new Error('Expected to run inside the checkout but found no package.json of motcua');
  return findRoot(parent);
}
