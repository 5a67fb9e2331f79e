import { randomUUID } from 'node:crypto';
import type { ProcessCompleted } from '../records/effect.ts';

/** Senders of CreateProcessInstanceWithResult, by request id. They don't survive a restart; their instances do. */
export class AwaitedResults {
  readonly #waiting = new Map<string, (result: ProcessCompleted) => void>();
  /** Instances of an earlier run carry ids too: ours must not meet them. */
  readonly #run = randomUUID();
  #next = 1;

  /** @returns the id for the command, the promise of the end, and how to give up waiting. */
  expect(): { requestId: string; result: Promise<ProcessCompleted>; forget(): void } {
    const requestId = `${this.#run}:${this.#next++}`;
    const result = new Promise<ProcessCompleted>((resolve) => this.#waiting.set(requestId, resolve));
    return { requestId, result, forget: () => void this.#waiting.delete(requestId) };
  }

  complete(effect: ProcessCompleted): void {
    this.#waiting.get(effect.requestId)?.(effect);
    this.#waiting.delete(effect.requestId);
  }
}
