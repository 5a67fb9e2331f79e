import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { printReport } from './print-report.ts';
import { runCrashes } from './run-crashes.ts';

/**
 * `npm run test:crash`: kill -9 of the broker at MOTCUA_CRASH_RUNS (1,000) random moments under load, of PostgreSQL at
 * every tenth of them. MOTCUA_CRASH_SEED repeats a plan, MOTCUA_CRASH_MINUTES ends it early. Writes
 * docs/crash-test.md after a long run. Ends with 1 when anything was lost or happened twice.
 */
/** Shorter runs don't replace the page of a long one. */
const longRun = 300;
const say = (line: string) => process.stdout.write(`${line}\n`);
const kills = Number(process.env['MOTCUA_CRASH_RUNS'] || 1_000);
const seed = Number(process.env['MOTCUA_CRASH_SEED'] || Math.floor(Math.random() * 2 ** 31));
say(`crash test: ${kills} kills, seed ${seed}`);
const minutes = Number(process.env['MOTCUA_CRASH_MINUTES'] || Infinity);
const folder = scratchFolder('crash');
const server = await startEmbeddedPostgres({ dataDir: folder.path, log: quietLog });
let failed = true;
try {
  await prepareDatabase(server);
  const databaseUrl = server.url('motcua', 'broker');
  const report = await runCrashes({
    ...{ kills, seed, minutes, server, databaseUrl },
    onProgress: (done, ledger) =>
      say(`${done} kills, ${ledger.creations.size} creations, ${ledger.unanswered} calls unanswered`),
  });
  const text = printReport(report, seed);
  failed = text.failed;
  say(`\n${text.markdown}`);
  if (report.kills >= longRun) writeFileSync(path.join(repositoryRoot, 'docs/crash-test.md'), text.markdown);
} finally {
  await server.stop();
  folder.remove();
}
process.exit(failed ? 1 : 0);
