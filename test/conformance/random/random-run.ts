import { writeCalled, writeGenome } from './genome-diagram.ts';
import type { Genome } from './genome.ts';
import { growGenome } from './grow-genome.ts';
import { playBatch, type Round } from './play-batch.ts';
import { smallerGenomes } from './shrink-genome.ts';
import type { Side } from './side.ts';

/** What a run is asked for. */
export interface RandomRun {
  /** The first process's seed; the next one's is one more. */
  seed: number;
  runs: number;
  startReal: () => Promise<Side>;
  startEmbedded: () => Promise<Side>;
  /** So many processes are given up at once when one of them stops the real engine. */
  smallestHalf: number;
  /** How many differences are made small and shown. */
  shown: number;
  /** After so many minutes no further batch is begun. */
  minutes: number;
}

/** What a run found. */
export interface RandomFindings {
  /** Processes that were played to their end on both. */
  compared: number;
  /** Processes in whose neighbourhood one stopped the real engine. */
  leftOut: number;
  differences: Difference[];
}

/** A process on which the two brokers differ. */
export interface Difference {
  seed: number;
  genome: Genome;
  /** Where they part: what either showed in that round, and the rounds before. */
  real: string[];
  seen: string[];
  before: Round[];
}

/** With many instances behind it the in-memory engine gets slow and at last hangs: so many processes, then a fresh one. */
const perEngine = 300;
const perShrink = 60;
const shrinkRounds = 40;

/** Plays random processes on both brokers and answers the differences, the first few made as small as can be. */
export async function runRandom(run: RandomRun): Promise<RandomFindings> {
  const found: Difference[] = [];
  const until = Date.now() + run.minutes * 60_000;
  let [compared, leftOut] = [0, 0];
  for (let done = 0; done < run.runs && Date.now() < until; done += perEngine) {
    const seeds = Array.from(
      { length: Math.min(perEngine, run.runs - done) },
      (_, index) => run.seed + done + index,
    );
    const began = Date.now();
    const { differences, missing } = await onBoth(run, seeds, seeds.map(growGenome));
    found.push(...differences);
    leftOut += missing;
    compared += seeds.length - missing;
    console.log(
      `  seeds ${seeds[0]} to ${seeds.at(-1)}: ${differences.length} differ (${Date.now() - began} ms)`,
    );
  }
  const shrunk: Difference[] = [];
  for (const difference of found.slice(0, run.shown)) shrunk.push(await shrink(run, difference));
  return { compared, leftOut, differences: [...shrunk, ...found.slice(run.shown)] };
}

async function onBoth(
  run: RandomRun,
  seeds: readonly number[],
  genomes: readonly Genome[],
): Promise<{ differences: Difference[]; missing: number }> {
  const [real, seen] = await Promise.all([
    playOnReal(run, genomes),
    onSide(run.startEmbedded, (side) => playBatch(side, genomes)),
  ]);
  const missing = real.filter((rounds) => rounds === undefined).length;
  return { differences: compareAll(seeds, genomes, { real, seen }), missing };
}

/** Some processes put the real engine out of action for good. Their neighbourhood is found by halving, and left out. */
async function playOnReal(run: RandomRun, genomes: readonly Genome[]): Promise<(Round[] | undefined)[]> {
  try {
    return await onSide(run.startReal, (side) => playBatch(side, genomes));
  } catch (error) {
    console.log(`  one of ${genomes.length} processes stops Zeebe: ${(error as Error).message}`);
    if (genomes.length <= run.smallestHalf) return genomes.map(() => undefined);
    const half = genomes.length >> 1;
    return [
      ...(await playOnReal(run, genomes.slice(0, half))),
      ...(await playOnReal(run, genomes.slice(half))),
    ];
  }
}

async function onSide<T>(start: () => Promise<Side>, work: (side: Side) => Promise<T>): Promise<T> {
  const side = await start();
  try {
    return await work(side);
  } finally {
    await side.stop();
  }
}

function compareAll(
  seeds: readonly number[],
  genomes: readonly Genome[],
  rounds: { real: (Round[] | undefined)[]; seen: Round[][] },
): Difference[] {
  return genomes.flatMap((genome, index) => {
    const real = rounds.real[index];
    const parting = real && compareRounds(real, rounds.seen[index]!);
    return parting ? [{ seed: seeds[index]!, genome, ...parting }] : [];
  });
}

function compareRounds(
  real: Round[],
  seen: Round[],
): Pick<Difference, 'real' | 'seen' | 'before'> | undefined {
  for (let index = 0; index < Math.max(real.length, seen.length); index++) {
    const [one, other] = [real[index] ?? [], seen[index] ?? []];
    if (JSON.stringify(one) === JSON.stringify(other)) continue;
    return { before: real.slice(0, index), real: one, seen: other };
  }
  return undefined;
}

/** Tries smaller processes, many at once, as long as one of them still differs. */
async function shrink(run: RandomRun, difference: Difference): Promise<Difference> {
  return onSide(run.startReal, (real) =>
    onSide(run.startEmbedded, (embedded) => shrinkOn({ real, embedded }, difference)),
  );
}

async function shrinkOn(sides: { real: Side; embedded: Side }, difference: Difference): Promise<Difference> {
  let smallest = difference;
  let candidates = smallerGenomes(smallest.genome);
  for (let round = 0; round < shrinkRounds && candidates.length > 0; round++) {
    const tried = candidates.splice(0, perShrink);
    const [real, seen] = await Promise.all([playBatch(sides.real, tried), playBatch(sides.embedded, tried)]);
    const seeds = tried.map(() => smallest.seed);
    const smaller = compareAll(seeds, tried, { real, seen }).find(
      (other) => kindOf(other) === kindOf(difference),
    );
    if (!smaller) continue;
    smallest = smaller;
    candidates = smallerGenomes(smallest.genome);
  }
  return smallest;
}

/** What kind of lines differ: a smaller process that differs in another way is another matter. */
function kindOf({ real, seen }: Difference): string {
  const kind = (lines: string[], others: string[]) =>
    /^(?:i\d )?(\w*)/.exec(lines.find((line) => !others.includes(line)) ?? '')?.[1] ?? '';
  return `${kind(real, seen)} ${kind(seen, real)}`;
}

/** A difference as text: the process in the notation of the cases, the driver's script, and where the brokers part. */
export function printDifference({ seed, genome, real, seen, before }: Difference): string {
  const missing = (these: string[], those: string[]) => these.filter((line) => !those.includes(line));
  return [
    `seed ${seed}`,
    `  process ${JSON.stringify(writeGenome(genome))}`,
    ...(genome.called ? [`  called ${JSON.stringify(writeCalled(genome.called))}`] : []),
    ...before.flatMap((round) => round.map((line, index) => `  ${index ? '    ' : '  · '}${line}`)),
    ...(real[0] === seen[0] ? [`    · ${real[0]}`] : []),
    ...missing(real, seen).map((line) => `    real ${line}`),
    ...missing(seen, real).map((line) => `    seen ${line}`),
    ...(missing(real, seen).length || missing(seen, real).length
      ? []
      : [`    real in this order ${JSON.stringify(real)}`, `    seen in this order ${JSON.stringify(seen)}`]),
  ].join('\n');
}

/** In a line: the first thing either broker alone showed. */
export function printParting({ real, seen }: Pick<Difference, 'real' | 'seen'>): string {
  const act = real[0] === seen[0] ? (real[0] ?? '') : '';
  return `${act} / real ${real.find((line) => !seen.includes(line)) ?? '-'} / seen ${seen.find((line) => !real.includes(line)) ?? '-'}`;
}
