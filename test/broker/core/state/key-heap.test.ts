import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHeap, firstOfHeap, putInHeap, removeFromHeap } from '#engine/broker/core/state/key-heap.ts';

const entry = fc.record({ rank: fc.nat(9), key: fc.integer({ min: 1, max: 40 }), kind: fc.constant('x') });
const move = fc.oneof(entry, fc.integer({ min: 1, max: 40 }));

describe('a key heap', () => {
  it('has the smallest first, whatever is put in, moved and taken out', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 200 }), fc.nat(10), fc.nat(50), (moves, maxRank, limit) => {
        const heap = createHeap<string>();
        const model = new Map<number, { rank: number; key: number; kind: string }>();
        for (const one of moves) {
          if (typeof one === 'number') {
            removeFromHeap(heap, one);
            model.delete(one);
          } else {
            putInHeap(heap, one);
            model.set(one.key, one);
          }
        }
        const inOrder = [...model.values()].sort((a, b) => a.rank - b.rank || a.key - b.key);
        expect(heap.size).toBe(model.size);
        expect(heap.firstRank).toBe(inOrder[0]?.rank);
        expect(heap.toJSON()).toEqual(inOrder);
        const wanted = inOrder.filter(({ rank }) => rank <= maxRank).slice(0, limit);
        expect(firstOfHeap(heap, maxRank, limit)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
