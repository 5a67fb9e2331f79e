/** Wakes one sleeper. A ring while nobody sleeps is not lost: the next sleep ends at once. */
export class Doorbell {
  #pending = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#pending = true;
    this.#wake?.();
  }

  /** Sleeps at most `ms`, or until the next ring. */
  async wait(ms: number): Promise<void> {
    if (!this.#pending && ms > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#pending = false;
  }
}
