import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseFile } from '#test/conformance/case.ts';
import { comparable, type Observation } from '#test/conformance/observation.ts';
import { playCase } from '#test/conformance/player.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** One case played: what differs from the record, empty when nothing does. */
export interface CaseResult {
  file: string;
  name: string;
  differences: { real: Observation | undefined; seen: Observation | undefined }[];
}

type FileRecord = Record<string, Observation[]>;

/** Plays all cases of a file; with `record` their answers become the record, else they are compared with it. */
export async function playFile(
  address: string,
  file: CaseFile,
  options: { record?: boolean },
): Promise<CaseResult[]> {
  const recorded = readRecord(file.name);
  const played: FileRecord = {};
  for (const story of file.cases) {
    if (story.case in played)
      throw new Error(`Expected case names to be unique but "${story.case}" stands twice`);
    played[story.case] = await playCase(address, story, recorded[story.case]);
  }
  if (options.record) writeRecord(file.name, played);
  const real = options.record ? played : recorded;
  return file.cases.map(({ case: name }) => ({
    file: file.name,
    name,
    differences: differ(real[name], played[name]!),
  }));
}

/** The real engine's answers to the cases of a file; empty when it was never recorded. */
export function readRecord(name: string): FileRecord {
  const file = recordPath(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: FileRecord }).cases : {};
}

/** One line for a case, and under it what the real engine said and what was seen where they differ. */
export function reportLine(result: CaseResult): string {
  const head = `${result.differences.length ? 'DIFFERS' : 'equal  '} ${result.file} · ${result.name}`;
  const lines = result.differences.map(
    ({ real, seen }) => `    real ${JSON.stringify(real)}\n    seen ${JSON.stringify(seen)}`,
  );
  return [head, ...lines].join('\n');
}

function differ(real: Observation[] | undefined, seen: Observation[]): CaseResult['differences'] {
  const length = Math.max(real?.length ?? 0, seen.length);
  return Array.from({ length }, (_, index) => ({ real: real?.[index], seen: seen[index] })).filter(
    (pair) => comparable(pair.real) !== comparable(pair.seen),
  );
}

function writeRecord(name: string, cases: FileRecord): void {
  const source =
    'Recorded on Zeebe 8.5.25 (in-memory engine with its gateway); rewritten by npm run test:zeebe.';
  writeFileSync(recordPath(name), `${JSON.stringify({ source, cases }, null, 1)}\n`);
}

function recordPath(name: string): string {
  return path.join(repositoryRoot, 'test/conformance/recorded', `${name}.json`);
}
