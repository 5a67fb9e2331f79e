import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyMap } from '#engine/broker/core/state/key-map.ts';
import { FIRST_KEY } from '#engine/broker/records/keys.ts';

const sorted = (entries: Iterable<[number, number]>) => [...entries].sort(([a], [b]) => a - b);

describe('a key map', () => {
  it('does what a Map does, whatever is put in and taken out', () => {
    const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(60), fc.nat(9)), { maxLength: 400 });
    fc.assert(
      fc.property(moves, fc.constantFrom(1, 7, 65_536, 2 ** 32), (sequence, stride) => {
        const map = new KeyMap();
        const model = new Map<number, number>();
        for (const [verb, pick, value] of sequence) {
          const key = FIRST_KEY + pick * stride;
          if (verb === 0) expect(map.delete(key)).toBe(model.delete(key));
          else {
            map.set(key, value);
            model.set(key, value);
          }
          expect(map.get(key)).toBe(model.get(key));
          expect(map.has(key + stride)).toBe(model.has(key + stride));
        }
        expect(map.size).toBe(model.size);
        expect(sorted(map)).toEqual(sorted(model));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every key while it is divided, grows and shrinks', () => {
    // given
    const map = new KeyMap();
    const count = 150_000;
    for (let n = 0; n < count; n += 1) map.set(FIRST_KEY + 3 * n, n);
    // when
    for (let n = 0; n < count; n += 1) if (n % 10 !== 0) map.delete(FIRST_KEY + 3 * n);
    // then
    expect(map.size).toBe(count / 10);
    let wrong = 0;
    for (let n = 0; n < count; n += 1) {
      if (map.get(FIRST_KEY + 3 * n) !== (n % 10 === 0 ? n : undefined)) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});
