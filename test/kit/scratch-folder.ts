import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '#test/kit/repository-root.ts';

export interface ScratchFolder {
  path: string;
  /** Removes the folder with all that is in it. */
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
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
