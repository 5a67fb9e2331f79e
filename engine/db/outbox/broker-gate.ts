const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Shut while the broker as a whole is away: it is asked for its topology now and then until it answers. So an outage
 * marks nothing as sent that never left, and costs one question at a time instead of one per dossier.
 */
export class BrokerGate {
  readonly #ask: () => Promise<unknown>;
  #away = false;

  constructor(ask: () => Promise<unknown>) {
    this.#ask = ask;
  }

  /** A call did not get through: ask before the next one. */
  suspect(): void {
    this.#away = true;
  }

  /** Resolves with true when the broker answers, with false when `giveUp` says so first. */
  async pass(giveUp: () => boolean): Promise<boolean> {
    let pause = FIRST_PAUSE_MS;
    while (this.#away && !giveUp()) {
      try {
        await this.#ask();
        this.#away = false;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      }
    }
    return !giveUp();
  }
}
