#!/usr/bin/env node
/**
 * What `npm start`, `npm run broker` and the others call. It builds what is stale, then runs the asked entry.
 * Plain JavaScript, because before the first build nothing else can run.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** Bundles of the server side: name of the output → source. */
const entries = {
  main: 'engine/main.ts',
  broker: 'engine/broker/main.ts',
  'broker-thread': 'engine/broker/thread.ts',
  'compiling-thread': 'engine/broker/runtime/compiling/thread.ts',
  'cold-reader': 'engine/broker/store/cold-reader.mjs',
  bench: 'bench/main.ts',
  'empty-gateway': 'bench/empty-gateway.ts',
  'test-zeebe': 'test/conformance/main.ts',
  'test-clients': 'test/clients/main.ts',
  'test-crash': 'test/crash/main.ts',
  'test-feel': 'test/conformance/feel/record.ts',
};

/** Each target: what its output depends on, and how it is made. */
const targets = {
  engine: {
    sources: [
      'engine',
      'bench',
      'test/clients',
      'test/conformance',
      'test/crash',
      'test/kit',
      'package-lock.json',
    ],
    build: buildEngine,
  },
  admin: {
    sources: ['admin', 'engine/deadline', 'engine/forms', 'package-lock.json'],
    build: () => buildWeb('admin'),
  },
  modeler: {
    sources: [
      'modeler',
      'engine/deadline',
      'engine/lint',
      'engine/forms',
      'engine/broker',
      'definitions/schemas',
      'definitions/law',
      'definitions/initiatives',
      'package-lock.json',
    ],
    build: () => buildWeb('modeler'),
  },
};

async function buildEngine() {
  const { build } = await import('esbuild');
  const present = Object.entries(entries).filter(([, source]) => existsSync(path.join(root, source)));
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present),
    outdir: path.join(dist, 'engine'),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19', // the oldest we promise; plain node20 would lose import attributes
    sourcemap: true,
    logLevel: 'warning',
    alias: { '#engine': path.join(root, 'engine'), '#test': path.join(root, 'test') },
  });
}

async function buildWeb(app) {
  const configFile = path.join(root, app, 'vite.config.ts');
  if (!existsSync(configFile)) return;
  const { build } = await import('vite');
  await build({ configFile, root: path.join(root, app), logLevel: 'warn', mode: 'production' });
}

/** A hash of path, size and time of every source file: enough to see a change, cheap enough for every start. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  const visit = (entry) => {
    const stat = statSync(entry, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(entry).sort()) visit(path.join(entry, name));
    else hash.update(`${path.relative(root, entry)}:${stat.size}:${stat.mtimeMs}\n`);
  };
  for (const source of sources) visit(path.join(root, source));
  return hash.digest('hex');
}

async function buildStale(names = Object.keys(targets)) {
  mkdirSync(dist, { recursive: true });
  for (const name of names) {
    const target = targets[name];
    const stamp = path.join(dist, `.${name}.stamp`);
    const wanted = fingerprint(target.sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    process.stderr.write(`building ${name} …\n`);
    rmSync(stamp, { force: true });
    await target.build();
    writeFileSync(stamp, wanted);
  }
}

/** Runs a built entry in this very process, so that signals and exit codes are its own. */
async function run(entry, args) {
  process.argv = [process.argv[0], path.join(dist, 'engine', `${entry}.js`), ...args];
  await import(path.join(dist, 'engine', `${entry}.js`));
}

/** Rebuild and restart at every change of a source file. */
async function develop(args) {
  let child;
  const restart = async () => {
    child?.kill('SIGTERM');
    await new Promise((resolve) => (child ? child.once('exit', resolve) : resolve()));
    try {
      await buildStale();
      child = spawn(process.execPath, [path.join(dist, 'engine', 'main.js'), 'start', ...args], {
        stdio: 'inherit',
      });
    } catch (error) {
      child = undefined;
      process.stderr.write(`${error.message}\n`);
    }
  };
  let timer;
  let queue = Promise.resolve();
  for (const folder of ['engine', 'admin', 'modeler', 'definitions']) {
    watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => (queue = queue.then(restart)), 300);
    });
  }
  await restart();
}

const [command = 'main', ...args] = process.argv.slice(2);
const commands = {
  main: async () => (await buildStale(), run('main', ['start', ...args])),
  seed: async () => (await buildStale(), run('main', ['seed', ...args])),
  admin: async () => (await buildStale(['engine']), run('main', ['admin', ...args])),
  broker: async () => (await buildStale(['engine']), run('broker', args)),
  bench: async () => (await buildStale(), run('bench', args)),
  'test-zeebe': async () => (await buildStale(), run('test-zeebe', args)),
  'test-clients': async () => (await buildStale(['engine']), run('test-clients', args)),
  'test-crash': async () => (await buildStale(['engine']), run('test-crash', args)),
  'test-feel': async () => (await buildStale(['engine']), run('test-feel', args)),
  build: () => buildStale(),
  dev: () => develop(args),
};
if (!commands[command]) {
  process.stderr.write(`Expected one of ${Object.keys(commands).join(', ')} but got "${command}".\n`);
  process.exit(2);
}
await commands[command]();
