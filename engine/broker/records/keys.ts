/** First key of partition 1, as Zeebe counts: the partition id stands in the bits above 2^51. */
export const FIRST_KEY = 2 ** 51 + 1;

/** Partition an entity's key belongs to; 1 for every key this broker gives out, 0 and others are foreign. */
export function partitionOf(key: number): number {
  return Math.floor(key / 2 ** 51);
}
