import { cpus, loadavg, totalmem, type, release } from 'node:os';

/** What was measured on, in one line: a number without its machine says nothing. */
export function machineLine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]!.toFixed(1);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GiB, ${type()} ${release()}, Node ${process.version}, load before ${load}`;
}
