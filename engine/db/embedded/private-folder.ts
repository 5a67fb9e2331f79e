import { lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A folder of ours outside the data directory, reachable by the account that runs PostgreSQL: for root
 * `/var/lib/motcua` (or the temporary folder when that is read-only), for an ordinary user its own temporary folder.
 * A folder of that name that belongs to somebody else is not used.
 * @throws when none of them can be made.
 */
export function privateFolder(): string {
  const uid = process.getuid?.() ?? 0;
  const candidates = uid === 0 ? ['/var/lib/motcua'] : [];
  candidates.push(path.join(os.tmpdir(), `motcua-${uid}`), `/tmp/motcua-${uid}`);
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const found = lstatSync(folder);
      if (found.isDirectory() && found.uid === uid) return folder;
    } catch {
      // read-only or not ours: the next one
    }
  }
  throw new Error(`Expected to make one of the folders ${candidates.join(', ')} but none could be made.`);
}
