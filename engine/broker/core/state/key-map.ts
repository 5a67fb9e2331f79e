const smallest = 8;
/** A table beyond this many slots is divided, so that no single growth holds the broker up for long. */
const largestWhole = 1 << 16;
const divisions = 64;

/**
 * Keys → numbers, at some thirty bytes an entry where a `Map` takes 115: a million open instances have several million
 * keys. Open addressing in typed arrays, outside the garbage collector's heap. Keys are positive whole numbers.
 */
export class KeyMap implements Iterable<[number, number]> {
  #tables: Table[] = [new Table(smallest)];

  get size(): number {
    let size = 0;
    for (const table of this.#tables) size += table.size;
    return size;
  }

  get(key: number): number | undefined {
    return this.#tableOf(key).get(key);
  }

  has(key: number): boolean {
    return this.#tableOf(key).get(key) !== undefined;
  }

  set(key: number, value: number): void {
    const table = this.#tableOf(key);
    table.set(key, value);
    if (table.capacity > largestWhole && this.#tables.length === 1) this.#divide(table);
  }

  delete(key: number): boolean {
    return this.#tableOf(key).delete(key);
  }

  *[Symbol.iterator](): Generator<[number, number]> {
    for (const table of this.#tables) yield* table.entries();
  }

  *keys(): Generator<number> {
    for (const [key] of this) yield key;
  }

  *values(): Generator<number> {
    for (const [, value] of this) yield value;
  }

  #tableOf(key: number): Table {
    return this.#tables.length === 1
      ? (this.#tables[0] as Table)
      : (this.#tables[hash(key) & (divisions - 1)] as Table);
  }

  #divide(whole: Table): void {
    this.#tables = Array.from({ length: divisions }, () => new Table(largestWhole / divisions));
    for (const [key, value] of whole.entries()) this.#tableOf(key).set(key, value);
  }
}

/** Spreads keys that follow each other; the low bits choose the division, the high ones the slot. */
function hash(key: number): number {
  const mixed = Math.imul(key | 0, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

class Table {
  size = 0;
  #keys: Float64Array;
  #values: Float64Array;
  #shift: number;

  constructor(capacity: number) {
    this.#keys = new Float64Array(capacity);
    this.#values = new Float64Array(capacity);
    this.#shift = 32 - Math.log2(capacity);
  }

  get capacity(): number {
    return this.#keys.length;
  }

  get(key: number): number | undefined {
    const slot = this.#find(key);
    return this.#keys[slot] === key ? this.#values[slot] : undefined;
  }

  set(key: number, value: number): void {
    const slot = this.#find(key);
    this.#values[slot] = value;
    if (this.#keys[slot] === key) return;
    this.#keys[slot] = key;
    this.size += 1;
    if (this.size > this.capacity * 0.75) this.#resize(this.capacity * 2);
  }

  delete(key: number): boolean {
    let hole = this.#find(key);
    if (this.#keys[hole] !== key) return false;
    const mask = this.capacity - 1;
    // What was pushed behind the hole moves up, so that a search never stops short of it.
    for (let next = (hole + 1) & mask; this.#keys[next] !== 0; next = (next + 1) & mask) {
      const home = this.#home(this.#keys[next] as number);
      if (((next - home) & mask) < ((next - hole) & mask)) continue;
      this.#keys[hole] = this.#keys[next] as number;
      this.#values[hole] = this.#values[next] as number;
      hole = next;
    }
    this.#keys[hole] = 0;
    this.size -= 1;
    if (this.capacity > smallest && this.size < this.capacity / 8) this.#resize(this.capacity / 2);
    return true;
  }

  *entries(): Generator<[number, number]> {
    const [keys, values] = [this.#keys, this.#values];
    for (let slot = 0; slot < keys.length; slot += 1) {
      if (keys[slot] !== 0) yield [keys[slot] as number, values[slot] as number];
    }
  }

  /** The slot of a key, or the free one where it belongs. */
  #find(key: number): number {
    const mask = this.capacity - 1;
    let slot = this.#home(key);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #home(key: number): number {
    return hash(key) >>> this.#shift;
  }

  #resize(capacity: number): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(capacity);
    this.#values = new Float64Array(capacity);
    this.#shift = 32 - Math.log2(capacity);
    for (let slot = 0; slot < keys.length; slot += 1) {
      if (keys[slot] === 0) continue;
      const free = this.#find(keys[slot] as number);
      this.#keys[free] = keys[slot] as number;
      this.#values[free] = values[slot] as number;
    }
  }
}
