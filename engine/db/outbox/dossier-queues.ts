import type { OutboxRow } from './outbox-row.ts';

interface Queue {
  rows: OutboxRow[];
  /** The first row is with the broker. */
  busy: boolean;
  /** Milliseconds of machine time; the dossier waits until then. */
  notBefore: number;
}

/**
 * The loaded part of the outbox: one queue per dossier, of which only the first row may be on its way. A dossier that
 * has to wait keeps nobody else waiting.
 */
export class DossierQueues {
  readonly #queues = new Map<string, Queue>();
  #size = 0;

  /** Rows loaded and not finished. */
  get size(): number {
    return this.#size;
  }

  knownIds(): string[] {
    return [...this.#queues.values()].flatMap((queue) => queue.rows.map((row) => row.id));
  }

  /** Dossiers that wait at `now`: loading more of them would only fill the memory. */
  waitingDossiers(now: number): string[] {
    return [...this.#queues].filter(([, queue]) => queue.notBefore > now).map(([dossierId]) => dossierId);
  }

  add(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      const queue = this.#queues.get(row.dossierId);
      if (queue) queue.rows.push(row);
      else this.#queues.set(row.dossierId, { rows: [row], busy: false, notBefore: 0 });
    }
    this.#size += rows.length;
  }

  /** At most `limit` first rows whose dossier neither waits nor has a row on its way; they are on their way now. */
  takeReady(now: number, limit: number): OutboxRow[] {
    const ready: OutboxRow[] = [];
    for (const queue of this.#queues.values()) {
      if (ready.length >= limit) break;
      const first = queue.rows[0];
      if (!first || queue.busy || queue.notBefore > now) continue;
      queue.busy = true;
      ready.push(first);
    }
    return ready;
  }

  /** The row on its way is done: the dossier's next one may go. */
  finish(row: OutboxRow): void {
    const queue = this.#queues.get(row.dossierId);
    if (!queue) return;
    queue.rows.shift();
    queue.busy = false;
    this.#size -= 1;
    if (queue.rows.length === 0) this.#queues.delete(row.dossierId);
  }

  /** The row on its way stays first and is tried again at `notBefore`; `sent` says whether it may have arrived. */
  postpone(row: OutboxRow, notBefore: number, sent: boolean): void {
    const queue = this.#queues.get(row.dossierId);
    if (!queue) return;
    queue.busy = false;
    queue.notBefore = notBefore;
    queue.rows[0] = { ...row, sentBefore: sent, attempts: row.attempts + 1 };
  }

  /** The dossier can't go on: its rows are forgotten here and stay in the table. */
  drop(dossierId: string): void {
    this.#size -= this.#queues.get(dossierId)?.rows.length ?? 0;
    this.#queues.delete(dossierId);
  }

  clear(): void {
    this.#queues.clear();
    this.#size = 0;
  }

  /** Milliseconds until the first waiting dossier may go; undefined when none waits. */
  nextWait(now: number): number | undefined {
    const times = [...this.#queues.values()]
      .filter((queue) => !queue.busy)
      .map((queue) => queue.notBefore - now);
    return times.length === 0 ? undefined : Math.max(0, Math.min(...times));
  }
}
