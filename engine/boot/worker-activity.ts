import { setTimeout as sleep } from 'node:timers/promises';
import type { OfficePorts } from '#engine/zeebe/ports.ts';

/** What follows from a firing (a disarming, a new task, an arming) comes back through the workers within this. */
const ECHO_MS = 200;
/** How long the next of the awaited echoes may take to begin; of a timer that nobody heard there is none. */
const NEXT_ECHO_MS = 5_000;
/** Beyond this the machine is too busy for a quiet spell to mean anything: another one is waited, but not for ever. */
const LATE_MS = 60;
const LATE_SPELLS_MAX = 3;
const LOOK_AGAIN_MS = 20;

/** The jobs the workers bring to the office, so that whoever moves the clock can wait until no more come. */
export class WorkerActivity {
  #begun = 0;
  #open = 0;

  /** Jobs brought so far. */
  get begun(): number {
    return this.#begun;
  }

  /** The same ports, watched. */
  watch(ports: OfficePorts): OfficePorts {
    const watched = Object.entries(ports).map(([name, port]: [string, (job: never) => Promise<unknown>]) => [
      name,
      async (job: never) => {
        this.#begun += 1;
        this.#open += 1;
        try {
          return await port(job);
        } finally {
          this.#open -= 1;
        }
      },
    ]);
    return Object.fromEntries(watched) as unknown as OfficePorts;
  }

  /**
   * Resolves when no job has come for a while and none is in hand, at the latest after `patienceMs`.
   * @param awaited number of jobs (`begun`) that the echo of an act should bring it to; it may bring fewer
   */
  async quiet(patienceMs: number, awaited = 0): Promise<void> {
    const start = performance.now();
    const over = (ms: number) => performance.now() - start > ms;
    await this.#echoes(awaited, patienceMs);
    for (let lateSpells = 0; !over(patienceMs);) {
      const before = this.#begun;
      const slept = performance.now();
      await sleep(ECHO_MS);
      const late = performance.now() - slept - ECHO_MS > LATE_MS;
      if (late) lateSpells += 1;
      const trusted = !late || lateSpells > LATE_SPELLS_MAX;
      if (trusted && before === this.#begun && this.#open === 0) return;
    }
  }

  /** Resolves when so many jobs have begun, or none has for a while. */
  async #echoes(awaited: number, patienceMs: number): Promise<void> {
    const end = performance.now() + patienceMs;
    let seen = this.#begun;
    let until = Math.min(end, performance.now() + NEXT_ECHO_MS);
    while (this.#begun < awaited && performance.now() < until) {
      await sleep(LOOK_AGAIN_MS);
      if (this.#begun === seen) continue;
      seen = this.#begun;
      until = Math.min(end, performance.now() + NEXT_ECHO_MS);
    }
  }
}
