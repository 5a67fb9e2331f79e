/**
 * Whose turn it is to fire what is due: whoever moves office time waits for what follows from each firing, so nobody else
 * may fire beside it and leave it nothing to wait for.
 */
export class FiringTurn {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Runs `work` when everybody who came before has ended, however they ended. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const mine = this.#last.then(work, work).finally(() => (this.#waiting -= 1));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Runs `work` if nobody has the turn; else leaves it to them. */
  async takeIfFree<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.#waiting > 0 ? undefined : this.take(work);
  }
}
