import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';

/** One test of the journeys as it went on one broker. */
export interface JourneyCase {
  name: string;
  passed: boolean;
  /** Why it failed, in its first lines. */
  reason: string;
}

/** Tests of the whole program, and of its way with a broker, that must not be able to tell which broker they have. */
const files = [
  'test/journeys/http-scenarios.test.ts',
  'test/journeys/http-rules.test.ts',
  'test/journeys/http-timers.test.ts',
  'test/zeebe/faith.pg.test.ts',
  'test/zeebe/alarms.pg.test.ts',
  'test/zeebe/scopes.pg.test.ts',
];

/**
 * Runs the journeys with the program's own broker, or with the Zeebe at `gateway`. They are the very tests of `npm test`,
 * in a vitest of their own; MOTCUA_TEST_GATEWAY tells the kit where the broker is.
 */
export async function runJourneys(gateway: string | undefined): Promise<JourneyCase[]> {
  const scratch = scratchFolder('journeys');
  const report = path.join(scratch.path, 'report.json');
  const vitest = path.join(repositoryRoot, 'node_modules/vitest/vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--reporter=json', `--outputFile=${report}`, ...files],
    {
      cwd: repositoryRoot,
      env: { ...process.env, ...(gateway ? { MOTCUA_TEST_GATEWAY: gateway } : {}) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  await new Promise((resolve) => child.once('exit', resolve));
  try {
    return readReport(JSON.parse(readFileSync(report, 'utf8')) as VitestReport);
  } finally {
    scratch.remove();
  }
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

function readReport(report: VitestReport): JourneyCase[] {
  return report.testResults.flatMap((file) => {
    const cases = file.assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, failureMessages }) => ({
        name: fullName,
        passed: status === 'passed',
        reason: (failureMessages ?? []).join('\n').slice(0, 600),
      }));
    if (cases.length || file.status === 'passed') return cases;
    return [
      { name: path.relative(repositoryRoot, file.name), passed: false, reason: file.message.slice(0, 600) },
    ];
  });
}
