import { forgetHistory, type HistoryOptions } from '../store/forget-history.ts';
import type { Clock } from './machine-clock.ts';
import type { RuntimeLog } from './runtime-log.ts';

/** What a keeper of history needs. */
export interface HistoryKeeperOptions extends Pick<HistoryOptions, 'retentionMs'> {
  databaseUrl: string;
  clock: Clock;
  log: RuntimeLog;
}

const partition = 1;
/** Not at once: a start has better things to do. */
const firstAfterMs = 30_000;
const everyMs = 3_600_000;

/** Lets old history go, every hour while this process leads. @returns how to end it. */
export function keepHistory(options: HistoryKeeperOptions): () => void {
  const { databaseUrl, retentionMs, clock, log } = options;
  if (!Number.isFinite(retentionMs)) return () => undefined;
  let timer: NodeJS.Timeout;
  const work = () => {
    forgetHistory(databaseUrl, { partition, retentionMs, now: clock() })
      .then((from) => log.debug({ from }, 'old history has gone'))
      .catch((err: unknown) => log.warn({ err }, 'old history stays for now'))
      .finally(() => arm(everyMs));
  };
  let ended = false;
  const arm = (ms: number) => {
    if (!ended) timer = setTimeout(work, ms).unref();
  };
  arm(firstAfterMs);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
