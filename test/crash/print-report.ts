import type { CrashReport } from './run-crashes.ts';

const shown = 10;

/** The report as the page docs/crash-test.md, and whether the run failed. */
export function printReport(report: CrashReport, seed: number): { markdown: string; failed: boolean } {
  const { acknowledged, lost, twice, astray, odd, leftOpen } = report;
  const faults = { lost, twice, astray, odd };
  const failed = leftOpen !== 0 || Object.values(faults).some((list) => list.length > 0);
  const number = (value: number) => value.toLocaleString('en');
  const rows = [
    ['seed', String(seed)],
    ['kill -9 of the broker', number(report.kills)],
    ['… before it listened', number(report.duringStart)],
    ['kill -9 of PostgreSQL', number(report.postgresKills)],
    ['instances in the log', number(report.instances)],
    ['steps in the log', number(report.steps)],
    ['creations answered', number(acknowledged.creations)],
    ['completions answered', number(acknowledged.completions)],
    ['messages answered', number(acknowledged.messages)],
    ['calls without an answer', number(report.unanswered)],
    ['answered, but not in the log', number(lost.length)],
    ['happened twice', number(twice.length)],
    ['instances whose path is not the whole one, once', number(astray.length)],
    ['what should not occur (incidents, refused and done)', number(odd.length)],
    ['instances still open at the end', leftOpen === null ? 'unknown' : number(leftOpen)],
    ['kills a minute', number(Math.round((report.kills * 60) / report.seconds))],
    ['verdict', failed ? '**failed**' : 'nothing lost, nothing twice'],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  const value = Math.max(...rows.map(([, text]) => text.length));
  const table = [
    `| ${''.padEnd(width)} | ${''.padEnd(value)} |`,
    `| ${'-'.repeat(width)} | ${'-'.repeat(value)} |`,
    ...rows.map(([name, text]) => `| ${name.padEnd(width)} | ${text.padEnd(value)} |`),
  ];
  const examples = Object.entries(faults).flatMap(([name, list]) =>
    list.slice(0, shown).map((line) => `- ${name}: ${line}`),
  );
  const markdown = [
    '# The crash test',
    '',
    'Written by `npm run test:crash`. Four clients create instances (job, message, timer, job), four workers complete and',
    'publish, over gRPC, while the broker is killed with SIGKILL at random moments, PostgreSQL at every tenth of them. At',
    'the end what clients and workers were answered is held against the log, which a fresh broker can be rebuilt from.',
    '',
    ...table,
    ...(examples.length > 0 ? ['', ...examples] : []),
    '',
  ].join('\n');
  return { markdown, failed };
}
