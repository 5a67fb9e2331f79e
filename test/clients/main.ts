import { execFile, execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { order } from '#test/clients/order.ts';
import { playZbctl } from '#test/clients/zbctl.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import { startProgram } from '#test/kit/program.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';

const folder = path.join(repositoryRoot, 'test/clients');
/** Fetching and building included. */
const longestMs = 300_000;

interface Tally {
  passed: number;
  failed: number;
}

/**
 * `npm run test:clients`: other people's clients (pyzeebe, the Go client and its zbctl, versions pinned) each drive a
 * small journey against the broker as `npm run broker` starts it. `--against HOST:PORT` takes another gateway.
 */
async function main(argv: string[]): Promise<number> {
  const against = argv[argv.indexOf('--against') + 1];
  const given = argv.includes('--against') ? against : undefined;
  const scratch = scratchFolder('clients');
  const broker = given === undefined ? await startProgram({ entry: 'broker' }) : undefined;
  const address = given ?? broker!.brokerAddress;
  const bpmn = path.join(scratch.path, 'order.bpmn');
  writeFileSync(bpmn, writeBpmn('order', order, ''));
  const env = { ...process.env, ZEEBE_ADDRESS: address, CLIENTS_BPMN: bpmn };
  try {
    const tools = buildGo(scratch.path);
    const tallies = [
      await play('pyzeebe', () => preparePython(scratch.path), [path.join(folder, 'python/journey.py')], env),
      await play('the Go client', () => tools.journey, [], env),
      await playZbctl(tools.zbctl, { address, bpmn }),
    ];
    const sum = (member: keyof Tally) => tallies.reduce((total, tally) => total + tally[member], 0);
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    return sum('failed') === 0 ? 0 : 1;
  } finally {
    await broker?.dispose();
    scratch.remove();
  }
}

/** Runs a journey, which prints its cases and ends with how many passed and failed. */
async function play(
  name: string,
  prepare: () => string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  console.log(`\n${name}`);
  const output = await new Promise<string>((resolve) => {
    execFile(prepare(), args, { env, timeout: longestMs }, (error, stdout, stderr) => {
      resolve(`${stdout}${error ? stderr : ''}`);
    });
  });
  console.log(output.trimEnd());
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : { passed: 0, failed: 1 };
}

/** A virtual environment with what requirements.txt pins; answers its python. */
function preparePython(scratch: string): string {
  const environment = path.join(scratch, 'python');
  const python = path.join(environment, 'bin/python');
  if (!existsSync(python)) run('python3', ['-m', 'venv', environment]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  run(python, [...pip, '-r', path.join(folder, 'python/requirements.txt')]);
  return python;
}

/** Builds the journey and the command line tool of the same module. */
function buildGo(scratch: string): { journey: string; zbctl: string } {
  const [journey, zbctl] = [path.join(scratch, 'journey'), path.join(scratch, 'zbctl')];
  const go = (args: string[]) => run('go', args, { cwd: path.join(folder, 'go'), GOFLAGS: '-mod=readonly' });
  go(['build', '-o', journey, '.']);
  go(['build', '-o', zbctl, 'github.com/camunda/zeebe/clients/go/v8/cmd/zbctl']);
  return { journey, zbctl };
}

function run(command: string, args: string[], options: { cwd?: string; GOFLAGS?: string } = {}): void {
  const { cwd, ...env } = options;
  execFileSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: longestMs,
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
}

process.exitCode = await main(process.argv.slice(2));
