import { compareRefusals } from './compare-refusals.ts';
import { startEmbeddedSide } from './embedded-side.ts';
import { printDifference, printParting, runRandom } from './random-run.ts';
import { startRealSide } from './real-side.ts';

const defaultRuns = 2_000;
/** Making a difference small takes minutes: only a run of its own does it. */
const defaultShown = 3;
const minutesMax = 20;
/** Bent diagrams are compared when they are asked for. */
const defaultBent = 0;
const smallestHalf = 75;

/** `--random --seed S --runs N`: a line for each process (and bent diagram), whether the brokers differ about it. */
export async function playRandom(argv: readonly string[]): Promise<{ differs: boolean }[]> {
  const seed = numberAfter(argv, '--seed') ?? Date.now() % 1_000_000_000;
  const runs = numberAfter(argv, '--runs') ?? defaultRuns;
  const shown = numberAfter(argv, '--shown') ?? (argv.includes('--random') ? defaultShown : 0);
  const bent = numberAfter(argv, '--bent') ?? defaultBent;
  console.log(`\n${runs} random processes on both: --random --seed ${seed} --runs ${runs}`);
  const sides = { startReal: startRealSide, startEmbedded: startEmbeddedSide };
  const found = await runRandom({ seed, runs, shown, smallestHalf, minutes: minutesMax, ...sides });
  const { compared, leftOut, differences } = found;
  console.log(`  ${compared} compared, ${differences.length} differ, ${leftOut} left out: they stop Zeebe`);
  for (const difference of differences.slice(0, shown)) console.log(printDifference(difference));
  for (const { seed: other, ...rest } of differences.slice(shown)) {
    console.log(`seed ${other}: ${printParting(rest)}`);
  }
  return [...verdicts(compared, differences.length), ...(bent > 0 ? await bendRandomly(seed, bent) : [])];
}

async function bendRandomly(seed: number, count: number): Promise<{ differs: boolean }[]> {
  console.log(`\n${count} bent diagrams on both: --random --runs 0 --bent ${count} --seed ${seed}`);
  const real = await startRealSide();
  const embedded = await startEmbeddedSide();
  try {
    const seeds = Array.from({ length: count }, (_, index) => seed + index);
    const { accepted, refused, differences } = await compareRefusals({ real, embedded }, seeds);
    console.log(`  ${accepted} accepted, ${refused} refused, ${differences.length} differ`);
    for (const difference of differences) {
      console.log(`seed ${difference.seed}\n  real ${difference.real}\n  seen ${difference.seen}`);
    }
    return verdicts(count, differences.length);
  } finally {
    await real.stop();
    await embedded.stop();
  }
}

function verdicts(all: number, differing: number): { differs: boolean }[] {
  return Array.from({ length: all }, (_, index) => ({ differs: index < differing }));
}

function numberAfter(argv: readonly string[], word: string): number | undefined {
  const index = argv.indexOf(word);
  return index < 0 ? undefined : Number(argv[index + 1]);
}
