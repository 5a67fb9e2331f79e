import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  wantsTheBrokerAlone,
  type CaseFile,
  type ConformanceCase,
  type Judge,
} from '#test/conformance/case.ts';
import { comparable, type Observation } from '#test/conformance/observation.ts';
import { playCase } from '#test/conformance/player.ts';
import { inParallel } from '#test/kit/in-parallel.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** One case played on a gateway: what differs from the real engine's record, empty when nothing does. */
export interface CaseResult {
  file: string;
  name: string;
  seen: Observation[];
  differences: { real: Observation | undefined; seen: Observation | undefined }[];
}

type FileRecord = Record<string, Observation[]>;

/** How many cases are played at the same time: most of a case is waiting, and each has names of its own. */
const width = 8;

/**
 * Plays all cases of a file and holds them against the record. The record says how long it is worth waiting for what
 * didn't come; `patient` waits the full time all the same, as a new record must.
 */
export async function playFile(
  address: string,
  file: CaseFile,
  options: { patient?: boolean } = {},
): Promise<CaseResult[]> {
  const names = new Set(file.cases.map((story) => story.case));
  if (names.size < file.cases.length) throw new Error(`Expected unique case names in "${file.name}"`);
  const recorded = readRecord(file.name);
  const play = async (story: ConformanceCase): Promise<CaseResult> => {
    const seen = await playCase(address, story, options.patient ? [] : recorded[story.case]);
    return { file: file.name, name: story.case, seen, differences: differ(recorded[story.case], seen) };
  };
  const [alone, together] = [true, false].map((is) =>
    file.cases.filter((story) => wantsTheBrokerAlone(story) === is),
  );
  const results = [
    ...(await inParallel(together!.length, width, (index) => play(together![index]!))),
    ...(await inParallel(alone!.length, 1, (index) => play(alone![index]!))),
  ];
  const first = file.cases.map((story) => results.find(({ name }) => name === story.case)!);
  return options.patient ? first : playAgain(file, first, play);
}

/** How often a case that differs is played again, by itself. */
const secondChances = 2;

/**
 * Some cases wait for a time or race two answers, and a busy machine is late: what differs is played again without
 * company. A real difference differs every time.
 */
async function playAgain(
  file: CaseFile,
  results: CaseResult[],
  play: (story: ConformanceCase) => Promise<CaseResult>,
): Promise<CaseResult[]> {
  const settled: CaseResult[] = [];
  for (const [index, story] of file.cases.entries()) {
    let result = results[index]!;
    for (let chance = 0; chance < secondChances && result.differences.length > 0; chance += 1) {
      result = await play(story);
    }
    settled.push(result);
  }
  return settled;
}

/** Makes what was seen the record. A case that says the same in other words (see `comparable`) keeps its record. */
export function writeRecord({ name, judge }: CaseFile, results: CaseResult[]): void {
  const recorded = readRecord(name);
  const cases = Object.fromEntries(
    results.map((result) => [
      result.name,
      result.differences.length ? result.seen : (recorded[result.name] ?? result.seen),
    ]),
  );
  const judges: Record<Judge, string> = {
    '8.5.25': 'Zeebe 8.5.25 (in-memory engine with its gateway)',
    '8.0.0': 'Zeebe 8.0.0 (raft broker with its real gateway)',
  };
  const source = `Recorded on ${judges[judge]} by npm run test:zeebe -- --record`;
  writeFileSync(recordPath(name), `${JSON.stringify({ source, cases }, null, 1)}\n`);
}

/** The real engine's answers to the cases of a file; empty when it was never recorded. */
export function readRecord(name: string): FileRecord {
  const file = recordPath(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: FileRecord }).cases : {};
}

function differ(real: Observation[] | undefined, seen: Observation[]): CaseResult['differences'] {
  const length = Math.max(real?.length ?? 0, seen.length);
  return Array.from({ length }, (_, index) => ({ real: real?.[index], seen: seen[index] })).filter(
    (pair) => comparable(pair.real) !== comparable(pair.seen),
  );
}

function recordPath(name: string): string {
  return path.join(repositoryRoot, 'test/conformance/recorded', `${name}.json`);
}
