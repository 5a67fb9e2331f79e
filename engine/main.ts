import path from 'node:path';
import { readEnvironment } from './boot/environment.ts';
import { start } from './boot/start.ts';

/** The built program lies in `dist/engine`: the repository, with its definitions and migrations, two levels up. */
const root = path.resolve(import.meta.dirname, '..', '..');

/** `start` (default), `seed --dossiers N`, `admin create`. */
const [command = 'start', ...args] = process.argv.slice(2);

try {
  const environment = readEnvironment(process.env);
  if (command === 'start') await start(environment, root);
  else if (command === 'seed') await (await import('./boot/seed-office.ts')).seed(environment, root, args);
  else if (command === 'admin') await (await import('./boot/admin.ts')).admin(environment, root, args);
  else throw new Error(`Expected start, seed or admin but got "${command}".`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
