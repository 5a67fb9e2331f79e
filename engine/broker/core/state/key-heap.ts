/**
 * An ordered set of keys with a rank each: the smallest (rank, key) comes first, any key can be taken out.
 * A binary heap with positions, so adding and removing cost O(log n) with a million entries.
 */
export interface KeyHeap<Kind extends string> {
  entries: HeapEntry<Kind>[];
  positions: Map<number, number>;
}

export interface HeapEntry<Kind extends string> {
  rank: number;
  key: number;
  kind: Kind;
}

export function createHeap<Kind extends string>(): KeyHeap<Kind> {
  return { entries: [], positions: new Map() };
}

/** Adds a key, or moves it to its new rank. */
export function putInHeap<Kind extends string>(heap: KeyHeap<Kind>, entry: HeapEntry<Kind>): void {
  removeFromHeap(heap, entry.key);
  heap.entries.push(entry);
  heap.positions.set(entry.key, heap.entries.length - 1);
  siftUp(heap, heap.entries.length - 1);
}

/** Takes a key out; does nothing when it isn't there. */
export function removeFromHeap<Kind extends string>(heap: KeyHeap<Kind>, key: number): void {
  const index = heap.positions.get(key);
  if (index === undefined) return;
  heap.positions.delete(key);
  const last = heap.entries.pop();
  if (last === undefined || last.key === key) return;
  heap.entries[index] = last;
  heap.positions.set(last.key, index);
  siftDown(heap, siftUp(heap, index));
}

/** The entries with rank up to `maxRank`, smallest first, at most `limit`; the heap stays as it is. */
export function firstOfHeap<Kind extends string>(
  heap: KeyHeap<Kind>,
  maxRank: number,
  limit: number,
): HeapEntry<Kind>[] {
  const found: HeapEntry<Kind>[] = [];
  const frontier = heap.entries.length > 0 ? [0] : [];
  while (frontier.length > 0 && found.length < limit) {
    const index = takeSmallest(heap, frontier);
    const entry = heap.entries[index];
    if (entry === undefined || entry.rank > maxRank) break;
    found.push(entry);
    for (const child of [2 * index + 1, 2 * index + 2]) {
      if (child < heap.entries.length) frontier.push(child);
    }
  }
  return found;
}

function takeSmallest<Kind extends string>(heap: KeyHeap<Kind>, frontier: number[]): number {
  let best = 0;
  for (let i = 1; i < frontier.length; i++) {
    if (isBefore(heap, frontier[i] as number, frontier[best] as number)) best = i;
  }
  const index = frontier[best] as number;
  frontier[best] = frontier[frontier.length - 1] as number;
  frontier.pop();
  return index;
}

function isBefore<Kind extends string>(heap: KeyHeap<Kind>, a: number, b: number): boolean {
  const left = heap.entries[a] as HeapEntry<Kind>;
  const right = heap.entries[b] as HeapEntry<Kind>;
  return left.rank < right.rank || (left.rank === right.rank && left.key < right.key);
}

function swap<Kind extends string>(heap: KeyHeap<Kind>, a: number, b: number): void {
  const left = heap.entries[a] as HeapEntry<Kind>;
  const right = heap.entries[b] as HeapEntry<Kind>;
  heap.entries[a] = right;
  heap.entries[b] = left;
  heap.positions.set(right.key, a);
  heap.positions.set(left.key, b);
}

function siftUp<Kind extends string>(heap: KeyHeap<Kind>, start: number): number {
  let index = start;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!isBefore(heap, index, parent)) break;
    swap(heap, index, parent);
    index = parent;
  }
  return index;
}

function siftDown<Kind extends string>(heap: KeyHeap<Kind>, start: number): void {
  let index = start;
  for (;;) {
    const left = 2 * index + 1;
    const right = left + 1;
    let smallest = index;
    if (left < heap.entries.length && isBefore(heap, left, smallest)) smallest = left;
    if (right < heap.entries.length && isBefore(heap, right, smallest)) smallest = right;
    if (smallest === index) return;
    swap(heap, index, smallest);
    index = smallest;
  }
}
