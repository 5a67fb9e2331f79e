import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canReach, chooseRunAs, type RunAs } from './run-as.ts';
import { privateFolder } from './private-folder.ts';

/** Where a cluster's files are, and as whom PostgreSQL runs on them. */
export interface ClusterPlace {
  /** What the caller asked for: holds our own notes (`postgres.json`, `postgres.log`). */
  dataDir: string;
  /** PostgreSQL's own data directory, `<dataDir>/postgres` unless its account cannot reach that. */
  cluster: string;
  runAs: RunAs | null;
}

/**
 * Decides where the cluster lives. A data directory that PostgreSQL's account cannot traverse is answered by a folder
 * elsewhere, named in the file `postgres.location`: without that file the next start begins afresh, as it would with
 * an empty data directory.
 */
export function findPlace(dataDir: string): ClusterPlace {
  mkdirSync(dataDir, { recursive: true });
  const inside = path.join(dataDir, 'postgres');
  const pointer = path.join(dataDir, 'postgres.location');
  if (existsSync(pointer)) {
    const cluster = readFileSync(pointer, 'utf8').trim();
    return { dataDir, cluster, runAs: chooseRunAs(cluster) };
  }
  const runAs = chooseRunAs(inside);
  if (canReach(runAs, dataDir)) return { dataDir, cluster: inside, runAs };
  const parent = mkdtempSync(path.join(privateFolder(), 'data-'));
  giveTo(runAs, parent);
  const cluster = path.join(parent, 'postgres');
  writeFileSync(pointer, `${cluster}\n`);
  return { dataDir, cluster, runAs };
}

/** Removes the whole cluster, wherever it lives. It must not be running. */
export function removeCluster(dataDir: string): void {
  const pointer = path.join(dataDir, 'postgres.location');
  if (existsSync(pointer)) {
    rmSync(path.dirname(readFileSync(pointer, 'utf8').trim()), { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes PostgreSQL's account the owner of a path. */
export function giveTo(runAs: RunAs | null, target: string): void {
  if (runAs) chownSync(target, runAs.uid, runAs.gid);
}
