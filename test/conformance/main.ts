import { readCases } from '#test/conformance/case.ts';
import { playFile, reportLine, type CaseResult } from '#test/conformance/play-file.ts';
import { startProgram } from '#test/kit/program.ts';
import { startRealZeebe, ZeebeMissing } from '#test/kit/zeebe.ts';

/**
 * `npm run test:zeebe`: records what a real Zeebe 8.5 answers and holds the embedded broker against it, case by case.
 * Arguments: `--record` only records; `--against HOST:PORT` compares that gateway instead of the embedded broker; any
 * other word keeps only the case files whose name contains it.
 */
async function main(argv: string[]): Promise<number> {
  const against = argv.includes('--against') ? argv[argv.indexOf('--against') + 1] : undefined;
  const words = argv.filter((word) => !word.startsWith('--') && word !== against);
  const files = readCases().filter(({ name }) => !words.length || words.some((word) => name.includes(word)));
  if (!against) {
    const zeebe = await startRealZeebe();
    console.log(`Zeebe ${zeebe.version} at ${zeebe.address}`);
    for (const file of files) await playFile(zeebe.address, file, { record: true });
    await zeebe.stop();
  }
  if (argv.includes('--record')) return 0;
  const broker = against ? undefined : await startProgram({ entry: 'broker' });
  const results: CaseResult[] = [];
  for (const file of files) results.push(...(await playFile(against ?? broker!.brokerAddress, file, {})));
  await broker?.dispose();
  for (const result of results) console.log(reportLine(result));
  const failed = results.filter((result) => result.differences.length).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ZeebeMissing)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
