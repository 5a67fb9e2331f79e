/** What a step may know of the world outside. */
export interface Environment {
  /** Epoch milliseconds, machine time. */
  now: number;
}
