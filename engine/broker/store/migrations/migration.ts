/** A change of the broker's own schema. Frozen once released: a later change is a new one with the next number. */
export interface Migration {
  /** `NNNN-what`. */
  name: string;
  sql: string;
}
