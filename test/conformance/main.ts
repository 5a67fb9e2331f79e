import { readCases, type CaseFile, type Judge } from '#test/conformance/case.ts';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { runJourneys, type JourneyCase } from '#test/conformance/journeys.ts';
import { playFile, writeRecord, type CaseResult } from '#test/conformance/play-file.ts';
import { playRandom } from '#test/conformance/random/command-line.ts';
import { sleep } from '#test/conformance/stage.ts';
import { startProgram } from '#test/kit/program.ts';
import { ZeebeMissing } from '#test/kit/zeebe-process.ts';
import { startRealZeebeBroker } from '#test/kit/zeebe-broker.ts';
import { startRealZeebe } from '#test/kit/zeebe.ts';

/** One line of what is compared: a case or a journey on one broker. */
interface Verdict {
  differs: boolean;
  /** Said again at the end when it differs. */
  name?: string;
}

/**
 * `npm run test:zeebe`: plays every case on the real Zeebe that judges it (8.5.25, or 8.0.0 for what a gateway does) and
 * on the embedded broker and demands equal answers, case
 * by case; then the whole program's journeys on either. Arguments: `--record` makes the real answers the
 * record; `--against HOST:PORT` holds another gateway against the record; `--cases` leaves the random processes and the journeys out; `--random [--seed S] [--runs N] [--shown N] [--bent N]` plays
 * random processes only; any other word keeps only the case files whose name contains it.
 */
async function main(argv: string[]): Promise<number> {
  if (argv.includes('--random')) return closingLine(await playRandom(argv));
  const against = argv.includes('--against') ? argv[argv.indexOf('--against') + 1]! : undefined;
  const words = argv.filter((word) => !word.startsWith('--') && word !== against);
  const files = readCases().filter(({ name }) => !words.length || words.some((word) => name.includes(word)));
  if (against) return closingLine(printCases('seen', await playAll(against, files)));
  const record = argv.includes('--record');
  const real = await playOnJudges(files, record);
  if (record) {
    for (const { file, results } of real) writeRecord(file, results);
    return 0;
  }
  const verdicts = [
    ...judges.flatMap((judge) => {
      const results = real.filter(({ file }) => file.judge === judge).map((one) => one.results);
      return printCases(`Zeebe ${judge} against the record`, results);
    }),
    ...printCases('embedded broker against the record', await playOnEmbeddedBroker(files)),
  ];
  if (argv.includes('--cases') || words.length) return closingLine(verdicts);
  const journeys = {
    real: await onRealZeebe('8.5.25', (address) => runJourneys(address)),
    embedded: await runJourneys(undefined),
  };
  return closingLine([...verdicts, withinRatchet(await playRandom(argv)), ...printJourneys(journeys)]);
}

/** Random processes that may differ (docs/conformance.md names what does): it may only get less. */
const differingShareMax = 0.01;

function withinRatchet(random: Verdict[]): Verdict {
  const share = random.filter(({ differs }) => differs).length / Math.max(1, random.length);
  console.log(
    `  ${(share * 100).toFixed(1)} % of the random processes differ, at most ${differingShareMax * 100} %`,
  );
  return { differs: share > differingShareMax, name: 'random processes' };
}

const judges: readonly Judge[] = ['8.5.25', '8.0.0'];

/** Every file on the real Zeebe that is right about it. */
async function playOnJudges(
  files: CaseFile[],
  patient: boolean,
): Promise<{ file: CaseFile; results: CaseResult[] }[]> {
  const played: { file: CaseFile; results: CaseResult[] }[] = [];
  for (const judge of judges) {
    const its = files.filter((file) => file.judge === judge);
    if (its.length === 0) continue;
    const results = await onRealZeebe(judge, (address) => playAll(address, its, patient));
    played.push(...its.map((file, index) => ({ file, results: results[index]! })));
  }
  return played;
}

/** A fresh real one for `work`, stopped behind it: what one part leaves there must not meet the next. */
async function onRealZeebe<T>(judge: Judge, work: (address: string) => Promise<T>): Promise<T> {
  const zeebe = await (judge === '8.5.25' ? startRealZeebe() : startRealZeebeBroker());
  await untilLed(zeebe.address);
  console.log(`Zeebe ${zeebe.version} at ${zeebe.address}`);
  try {
    return await work(zeebe.address);
  } finally {
    await zeebe.stop();
  }
}

/** A gateway listens before it knows who leads its partition. */
async function untilLed(address: string): Promise<void> {
  const gateway = connectGateway(address);
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const answer = await gateway.call('Topology', {});
    if (answer.ok && JSON.stringify(answer.value).includes('LEADER')) break;
    await sleep(200);
  }
  gateway.close();
}

async function playOnEmbeddedBroker(files: CaseFile[]): Promise<CaseResult[][]> {
  const broker = await startProgram({ entry: 'broker' });
  console.log(`embedded broker at ${broker.brokerAddress}`);
  try {
    return await playAll(broker.brokerAddress, files);
  } finally {
    await broker.dispose();
  }
}

async function playAll(address: string, files: CaseFile[], patient = false): Promise<CaseResult[][]> {
  const results: CaseResult[][] = [];
  for (const file of files) results.push(await playFile(address, file, { patient }));
  return results;
}

function printCases(who: string, files: CaseResult[][]): Verdict[] {
  if (files.length === 0) return [];
  console.log(`\n${who}`);
  for (const results of files) {
    const equal = results.filter(({ differences }) => !differences.length).length;
    console.log(`  ${(results[0]?.file ?? '').padEnd(12)} ${equal} of ${results.length} equal`);
    for (const { name, differences } of results) {
      if (differences.length) console.log(`    differs: ${name}`);
      for (const { real, seen } of differences) {
        console.log(`      real ${JSON.stringify(real)}\n      seen ${JSON.stringify(seen)}`);
      }
    }
  }
  return files
    .flat()
    .map(({ differences, name }) => ({ differs: differences.length > 0, name: `${who}: ${name}` }));
}

function wordFor(one: JourneyCase | undefined): string {
  if (!one) return 'absent';
  if (!one.passed) return 'FAILED';
  return one.reason ? 'passed (at the second play)' : 'passed';
}

/** A journey counts once: it must pass on both brokers. */
function printJourneys(runs: { real: JourneyCase[]; embedded: JourneyCase[] }): Verdict[] {
  console.log('\njourneys of the whole program: on Zeebe 8.5.25, on the embedded broker');
  const names = [...new Set([...runs.real, ...runs.embedded].map(({ name }) => name))];
  return names.map((name) => {
    const [real, embedded] = [runs.real, runs.embedded].map((run) => run.find((one) => one.name === name));
    console.log(`  ${wordFor(real)} ${wordFor(embedded)} ${name}`);
    for (const one of [real, embedded]) if (one?.reason) console.log(`      ${one.reason}`);
    return { differs: !real?.passed || !embedded?.passed, name: `journey: ${name}` };
  });
}

/** Prints `N passed, N failed` and answers the exit code. */
function closingLine(verdicts: Verdict[]): number {
  const failing = verdicts.filter(({ differs }) => differs);
  const failed = failing.length;
  for (const { name } of failing) if (name !== undefined) console.log(`FAILED ${name}`);
  console.log(`\n${verdicts.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ZeebeMissing)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
