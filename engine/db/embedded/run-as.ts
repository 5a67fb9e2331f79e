import { readFileSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Who runs PostgreSQL: PostgreSQL refuses to run as root, so root lends it an unprivileged account. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** Accounts that are made to own nothing of value, best first. */
const preferred = ['postgres', 'nobody'];

/**
 * The account to run PostgreSQL as, or null when we are an ordinary user and PostgreSQL simply runs as ourselves.
 * An existing data directory decides by its owner, since PostgreSQL insists on owning it. `initdb` looks its user up
 * by number, so only accounts that exist can be taken.
 * @throws when we are root and the machine knows no other account.
 */
export function chooseRunAs(dataDirectory: string): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readAccounts();
  const named = preferred.map((name) => accounts.find((account) => account.name === name));
  const chosen = named.find((account) => account !== undefined) ?? accounts.find(({ uid }) => uid > 0);
  if (!chosen) {
    throw new Error(
      'Expected an unprivileged account to run PostgreSQL as, but /etc/passwd knows only root.',
    );
  }
  return { uid: chosen.uid, gid: chosen.gid };
}

/** Whether the account can reach the path: every folder above it must be traversable by it. */
export function canReach(runAs: RunAs | null, path: string): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', path], { cwd: '/', ...runAs });
  return probe.status === 0;
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && Number.isInteger(uid) && Number.isInteger(gid));
}
