import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Binaries } from './binaries.ts';
import { giveTo, type ClusterPlace } from './cluster-place.ts';

/**
 * Makes a new cluster if there is none: UTF-8, sorted by Vietnamese rules (ICU `vi`), English messages, passwords
 * asked on every connection. It is made beside its place and renamed when whole, so a kill leaves no half cluster.
 * @throws with initdb's last lines when it fails.
 */
export async function initCluster(place: ClusterPlace, binaries: Binaries, password: string): Promise<void> {
  if (existsSync(path.join(place.cluster, 'PG_VERSION'))) return;
  const unfinished = `${place.cluster}.unfinished`;
  const passwordFile = `${place.cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(place.runAs, unfinished);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(place.runAs, passwordFile);
  try {
    await run(
      binaries.initdb,
      [
        ...['-D', unfinished, '-U', 'motcua', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'vi'],
        ...['--no-instructions'],
      ],
      place,
    );
    renameSync(unfinished, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function run(program: string, args: string[], place: ClusterPlace): Promise<void> {
  const child = spawn(program, args, {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...place.runAs,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4000)));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const last = output.trim().split('\n').slice(-3).join(' ');
  throw new Error(`Expected initdb to make a PostgreSQL cluster in ${place.cluster}, but it said: ${last}`);
}
