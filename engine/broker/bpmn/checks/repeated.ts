/** What stands in a list more than once, in the order in which it comes up again. */
export function repeated<Item>(items: readonly Item[]): Set<Item> {
  const seen = new Set<Item>();
  return new Set(items.filter((item) => seen.size === seen.add(item).size));
}
