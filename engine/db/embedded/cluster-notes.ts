import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ProcessMark } from './process-mark.ts';

/** The two roles the program connects as, and the superuser that makes them. */
export type DatabaseRole = 'motcua' | 'office' | 'broker';

/** What we remember about a cluster between starts. Readable by us alone, since it holds the passwords. */
export interface ClusterNotes {
  passwords: Record<DatabaseRole, string>;
  /** The TCP port of the last start: kept when free, so that pools find a restarted server again. */
  port: number | null;
  /** The process that stops the server when it ends. Another living one may use the server but not stop it. */
  owner: ProcessMark | null;
}

/** Reads `<dataDir>/postgres.json`, or begins one with fresh passwords. */
export function readNotes(dataDir: string): ClusterNotes {
  const file = notesFile(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ClusterNotes;
  const password = () => randomBytes(24).toString('base64url');
  const passwords = { motcua: password(), office: password(), broker: password() };
  const notes = { passwords, port: null, owner: null };
  writeNotes(dataDir, notes);
  return notes;
}

/** Replaces the notes in one step, so that a kill leaves the old or the new ones. */
export function writeNotes(dataDir: string, notes: ClusterNotes): void {
  const file = notesFile(dataDir);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(notes), { mode: 0o600 });
  renameSync(unfinished, file);
}

function notesFile(dataDir: string): string {
  return path.join(dataDir, 'postgres.json');
}
