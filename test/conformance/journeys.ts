import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';

/** One test of the journeys as it went on one broker. */
export interface JourneyCase {
  name: string;
  passed: boolean;
  /** Why it failed, in its first lines; said too when it passed at the second play. */
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
  const first = await playJourneys(gateway, files);
  const failed = first.filter(({ passed }) => !passed);
  const again = new Set(failed.map(({ file }) => file));
  if (again.size === 0) return first;
  // As with cases: a busy machine is late, a real difference differs every time.
  const second = await playJourneys(gateway, [...again]);
  const why = (name: string) => failed.find((one) => one.name === name)?.reason ?? '';
  return [
    ...first.filter(({ file }) => !again.has(file)),
    ...second.map((one) => ({ ...one, reason: one.reason || why(one.name) })),
  ];
}

async function playJourneys(
  gateway: string | undefined,
  played: readonly string[],
): Promise<(JourneyCase & { file: string })[]> {
  const scratch = scratchFolder('journeys');
  const report = path.join(scratch.path, 'report.json');
  const vitest = path.join(repositoryRoot, 'node_modules/vitest/vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--reporter=json', `--outputFile=${report}`, ...played],
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

function readReport(report: VitestReport): (JourneyCase & { file: string })[] {
  return report.testResults.flatMap((result) => {
    const file = path.relative(repositoryRoot, result.name);
    const cases = result.assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, failureMessages }) => ({
        file,
        name: fullName,
        passed: status === 'passed',
        reason: (failureMessages ?? []).join('\n').slice(0, 600),
      }));
    if (cases.length || result.status === 'passed') return cases;
    return [{ file, name: file, passed: false, reason: result.message.slice(0, 600) }];
  });
}
