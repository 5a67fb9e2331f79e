import type { Clock } from './machine-clock.ts';

/** Wall clocks get set: no sleep is longer than this, so that a jump forward is noticed soon. */
const longestSleepMs = 5_000;

/** Rings when the earliest timer, lease, back-off or message lifetime ends. */
export class DueAlarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;
  #dueAt: number | undefined;
  #notBefore = 0;
  #stopped = false;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Sets the alarm anew; undefined: nothing waits. */
  arm(dueAt: number | undefined): void {
    if (this.#stopped || (dueAt === this.#dueAt && this.#timer)) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#dueAt = dueAt;
    if (dueAt === undefined) return;
    const now = this.#clock();
    const sleep = Math.max(dueAt, this.#notBefore) - now;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#ring();
      },
      Math.min(Math.max(sleep, 0), longestSleepMs),
    );
  }

  /** Rings no sooner than in a second: what was due could not be done. */
  rest(): void {
    this.#notBefore = this.#clock() + 1_000;
    this.#dueAt = undefined;
  }

  isResting(): boolean {
    return this.#clock() < this.#notBefore;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
