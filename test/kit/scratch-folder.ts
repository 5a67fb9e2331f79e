import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { removeCluster } from '#engine/db/embedded/cluster-place.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

export interface ScratchFolder {
  path: string;
  /** Removes the folder with all that is in it, and the database in it wherever that lies. */
  remove(): void;
}

/**
 * A folder of its own under `.tmp`, for one program or one database. It can be traversed by everyone, because
 * PostgreSQL started by root runs as another user.
 */
export function scratchFolder(name: string): ScratchFolder {
  const parent = path.join(repositoryRoot, '.tmp');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, `${name}-`));
  chmodSync(folder, 0o755);
  return { path: folder, remove: () => removeCluster(folder) };
}
