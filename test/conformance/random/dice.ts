/** Random numbers that depend on nothing but their seed. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True once in so many. */
  oneIn(sides: number): boolean;
}

/** Mulberry32: 32 bits of state are enough to choose processes, and the same numbers come on every machine. */
export function createDice(seed: number): Dice {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides);
  };
  return { roll, pick: (items) => items[roll(items.length)]!, oneIn: (sides) => roll(sides) === 0 };
}
