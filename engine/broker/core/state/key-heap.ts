import { KeyMap } from './key-map.ts';

/** One key of a heap. */
export interface HeapEntry<Kind extends string> {
  rank: number;
  key: number;
  kind: Kind;
}

const smallest = 8;

/**
 * An ordered set of keys with a rank each: the smallest (rank, key) comes first, any key can be taken out.
 * A binary heap with positions, so adding and removing cost O(log n) with a million entries; in typed arrays, some fifty
 * bytes an entry.
 */
export class KeyHeap<Kind extends string> {
  #ranks = new Float64Array(smallest);
  #keys = new Float64Array(smallest);
  #kinds: Kind[] = [];
  #size = 0;
  readonly #positions = new KeyMap();

  get size(): number {
    return this.#size;
  }

  /** The smallest rank; undefined when the heap is empty. */
  get firstRank(): number | undefined {
    return this.#size === 0 ? undefined : this.#ranks[0];
  }

  /** Adds a key, or moves it to its new rank. */
  put({ rank, key, kind }: HeapEntry<Kind>): void {
    this.remove(key);
    if (this.#size === this.#keys.length) this.#resize(this.#size * 2);
    this.#place(this.#size, rank, key, kind);
    this.#size += 1;
    this.#siftUp(this.#size - 1);
  }

  /** Takes a key out; does nothing when it isn't there. */
  remove(key: number): void {
    const index = this.#positions.get(key);
    if (index === undefined) return;
    this.#positions.delete(key);
    this.#size -= 1;
    const last = this.#size;
    if (index !== last) {
      this.#place(index, this.#ranks[last] as number, this.#keys[last] as number, this.#kinds[last] as Kind);
      this.#siftDown(this.#siftUp(index));
    }
    this.#kinds.length = last;
    if (this.#keys.length > smallest && last < this.#keys.length / 4) this.#resize(this.#keys.length / 2);
  }

  /** The entries with rank up to `maxRank`, smallest first, one by one; the heap must not change meanwhile. */
  *inOrder(maxRank: number): Generator<HeapEntry<Kind>> {
    const frontier = new IndexQueue((a, b) => this.#isBefore(a, b));
    if (this.#size > 0) frontier.push(0);
    for (let index = frontier.pop(); index !== undefined; index = frontier.pop()) {
      if ((this.#ranks[index] as number) > maxRank) return;
      yield this.#entryAt(index);
      for (const child of [2 * index + 1, 2 * index + 2]) if (child < this.#size) frontier.push(child);
    }
  }

  /** For comparing two of them: every entry, smallest first. */
  toJSON(): HeapEntry<Kind>[] {
    return [...this.inOrder(Infinity)];
  }

  #entryAt(index: number): HeapEntry<Kind> {
    return {
      rank: this.#ranks[index] as number,
      key: this.#keys[index] as number,
      kind: this.#kinds[index] as Kind,
    };
  }

  #place(index: number, rank: number, key: number, kind: Kind): void {
    this.#ranks[index] = rank;
    this.#keys[index] = key;
    this.#kinds[index] = kind;
    this.#positions.set(key, index);
  }

  #isBefore(a: number, b: number): boolean {
    const [left, right] = [this.#ranks[a] as number, this.#ranks[b] as number];
    return left < right || (left === right && (this.#keys[a] as number) < (this.#keys[b] as number));
  }

  #swap(a: number, b: number): void {
    const { rank, key, kind } = this.#entryAt(a);
    this.#place(a, this.#ranks[b] as number, this.#keys[b] as number, this.#kinds[b] as Kind);
    this.#place(b, rank, key, kind);
  }

  #siftUp(start: number): number {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
    return index;
  }

  #siftDown(start: number): void {
    let index = start;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      let smallestOf = index;
      if (left < this.#size && this.#isBefore(left, smallestOf)) smallestOf = left;
      if (right < this.#size && this.#isBefore(right, smallestOf)) smallestOf = right;
      if (smallestOf === index) return;
      this.#swap(index, smallestOf);
      index = smallestOf;
    }
  }

  #resize(capacity: number): void {
    const [ranks, keys] = [this.#ranks, this.#keys];
    this.#ranks = new Float64Array(capacity);
    this.#keys = new Float64Array(capacity);
    this.#ranks.set(ranks.subarray(0, this.#size));
    this.#keys.set(keys.subarray(0, this.#size));
  }
}

/** An empty heap. */
export function createHeap<Kind extends string>(): KeyHeap<Kind> {
  return new KeyHeap();
}

/** Adds a key, or moves it to its new rank. */
export function putInHeap<Kind extends string>(heap: KeyHeap<Kind>, entry: HeapEntry<Kind>): void {
  heap.put(entry);
}

/** Takes a key out; does nothing when it isn't there. */
export function removeFromHeap<Kind extends string>(heap: KeyHeap<Kind>, key: number): void {
  heap.remove(key);
}

/** The entries with rank up to `maxRank`, smallest first, at most `limit`; the heap stays as it is. */
export function firstOfHeap<Kind extends string>(
  heap: KeyHeap<Kind>,
  maxRank: number,
  limit: number,
): HeapEntry<Kind>[] {
  const found: HeapEntry<Kind>[] = [];
  if (limit < 1) return found;
  for (const entry of heap.inOrder(maxRank)) {
    if (found.push(entry) === limit) break;
  }
  return found;
}

/** A small priority queue of heap indexes. */
class IndexQueue {
  readonly #indexes: number[] = [];
  readonly #isBefore: (a: number, b: number) => boolean;

  constructor(isBefore: (a: number, b: number) => boolean) {
    this.#isBefore = isBefore;
  }

  push(index: number): void {
    const queue = this.#indexes;
    let at = queue.push(index) - 1;
    for (let parent = (at - 1) >> 1; at > 0; at = parent, parent = (at - 1) >> 1) {
      if (!this.#isBefore(queue[at] as number, queue[parent] as number)) return;
      [queue[at], queue[parent]] = [queue[parent] as number, queue[at] as number];
    }
  }

  pop(): number | undefined {
    const queue = this.#indexes;
    const first = queue[0];
    const last = queue.pop();
    if (queue.length === 0 || last === undefined) return first;
    queue[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < queue.length && this.#isBefore(queue[child] as number, queue[least] as number))
          least = child;
      }
      if (least === at) return first;
      [queue[at], queue[least]] = [queue[least] as number, queue[at] as number];
      at = least;
    }
  }
}
