import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FeelAnswer, FeelCase } from '#test/conformance/feel/feel-case.ts';
import { generatedCases } from '#test/conformance/feel/generated.ts';
import { findJdk } from '#test/kit/java.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { fetchJars, ZeebeMissing } from '#test/kit/zeebe-process.ts';

const folder = path.join(repositoryRoot, 'test/conformance/feel');
const record = path.join(repositoryRoot, 'test/broker/expression/feel-recorded.jsonl');
const timeoutMs = 300_000;

/**
 * Asks Zeebe 8.5.25's own expression language about every expression of the corpus (the written ones and the generated
 * ones) and writes its answers down. `node engine/launcher.mjs test-feel`.
 */
function main(): void {
  const written = readFileSync(path.join(folder, 'written.jsonl'), 'utf8').trim().split('\n');
  const cases = [...written.map((line) => JSON.parse(line) as FeelCase), ...generatedCases()];
  const answers = ask(cases);
  const lines = cases.map((one, index) => JSON.stringify({ ...one, zeebe: answers[index] }));
  writeFileSync(record, `${lines.join('\n')}\n`);
  console.log(`${cases.length} answers in ${path.relative(repositoryRoot, record)}`);
}

function ask(cases: readonly FeelCase[]): FeelAnswer[] {
  const jdk = findJdk(21);
  if (!jdk) throw new ZeebeMissing('Expected a JDK 21 or newer but found none');
  const jars = fetchJars({ version: '8.5.25', folder: path.join(repositoryRoot, 'test/conformance/zeebe') });
  const output = execFileSync(
    jdk.java,
    ['-Xmx512m', '-cp', path.join(jars, '*'), path.join(folder, 'Feel.java')],
    {
      input: `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
      timeout: timeoutMs,
    },
  );
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FeelAnswer);
}

main();
