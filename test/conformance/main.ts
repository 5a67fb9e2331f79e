import { readCases, type CaseFile } from '#test/conformance/case.ts';
import { playFile, writeRecord, type CaseResult } from '#test/conformance/play-file.ts';
import { startProgram } from '#test/kit/program.ts';
import { startRealZeebe, ZeebeMissing } from '#test/kit/zeebe.ts';

/**
 * `npm run test:zeebe`: plays every case on a real Zeebe 8.5 and on the embedded broker and demands equal answers, case
 * by case. Arguments: `--record` makes the real engine's answers the record; `--against HOST:PORT` holds another
 * gateway against the record; any other word keeps only the case files whose name contains it.
 */
async function main(argv: string[]): Promise<number> {
  const against = argv.includes('--against') ? argv[argv.indexOf('--against') + 1]! : undefined;
  const words = argv.filter((word) => !word.startsWith('--') && word !== against);
  const files = readCases().filter(({ name }) => !words.length || words.some((word) => name.includes(word)));
  if (against) return closingLine(printCases('seen', await playAll(against, files)));
  const real = await playOnRealZeebe(files);
  if (argv.includes('--record')) {
    for (const [index, file] of files.entries()) writeRecord(file.name, real[index]!);
    return 0;
  }
  const embedded = await playOnEmbeddedBroker(files);
  return closingLine([
    ...printCases('Zeebe 8.5.25 against the record', real),
    ...printCases('embedded broker against the record', embedded),
  ]);
}

async function playOnRealZeebe(files: CaseFile[]): Promise<CaseResult[][]> {
  const zeebe = await startRealZeebe();
  console.log(`Zeebe ${zeebe.version} at ${zeebe.address}`);
  try {
    return await playAll(zeebe.address, files);
  } finally {
    await zeebe.stop();
  }
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

async function playAll(address: string, files: CaseFile[]): Promise<CaseResult[][]> {
  const results: CaseResult[][] = [];
  for (const file of files) results.push(await playFile(address, file));
  return results;
}

function printCases(who: string, files: CaseResult[][]): CaseResult[] {
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
  return files.flat();
}

/** Prints `N passed, N failed` and answers the exit code. */
function closingLine(results: CaseResult[]): number {
  const failed = results.filter(({ differences }) => differences.length).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ZeebeMissing)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
