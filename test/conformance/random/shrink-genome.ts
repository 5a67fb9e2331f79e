import type { Genome, Part } from './genome.ts';

/** Smaller genomes, the greatest cuts first. Each differs from the given one in one place. */
export function smallerGenomes(genome: Genome): Genome[] {
  return [...cuts(genome)].filter((candidate) => candidate.moves.length > 0);
}

function* cuts(genome: Genome): Generator<Genome> {
  const { moves, parts, watchers, called } = genome;
  for (let keep = moves.length >> 1; keep > 0 && keep < moves.length; keep = (keep + moves.length + 1) >> 1) {
    yield { ...genome, moves: moves.slice(0, keep) };
    if (keep === moves.length - 1) break;
  }
  for (const smaller of smallerParts(parts)) yield { ...genome, parts: smaller };
  for (const smaller of smallerLists(watchers, smallerWatcher)) yield { ...genome, watchers: smaller };
  if (called) {
    for (const smaller of smallerParts(called.parts))
      yield { ...genome, called: { ...called, parts: smaller } };
    for (const smaller of smallerLists(called.watchers, smallerWatcher))
      yield { ...genome, called: { ...called, watchers: smaller } };
  }
  for (let index = 0; index < moves.length; index++) yield { ...genome, moves: without(moves, index) };
  for (const name of Object.keys(genome.variables))
    yield { ...genome, variables: omit(genome.variables, name) };
  for (const [index, { verb, pick, value }] of moves.entries()) {
    const idle = { verb: 0, pick: 0, value: 0 };
    if (value > 0) yield { ...genome, moves: moves.with(index, { verb, pick, value: 0 }) };
    if (pick > 0) yield { ...genome, moves: moves.with(index, { verb, pick: 0, value }) };
    if (verb > 0) yield { ...genome, moves: moves.with(index, idle) };
  }
}

function smallerParts(parts: readonly Part[]): Generator<Part[]> {
  return smallerLists(parts, smallerPart, (part) => inner(part));
}

/** Leaves an item out, puts its insides in its place, makes it smaller. */
function* smallerLists<Item>(
  items: readonly Item[],
  smaller: (item: Item) => Iterable<Item>,
  insides?: (item: Item) => Item[][],
): Generator<Item[]> {
  for (let index = 0; index < items.length; index++) yield without(items, index);
  for (const [index, item] of items.entries()) {
    for (const inside of insides?.(item) ?? []) yield items.toSpliced(index, 1, ...inside);
    for (const candidate of smaller(item)) yield items.with(index, candidate);
  }
}

function inner(part: Part): Part[][] {
  if (part.kind === 'sub' || part.kind === 'loop') return [part.parts];
  return part.kind === 'fork' || part.kind === 'race' ? part.ways.map(({ parts }) => parts) : [];
}

function* smallerPart(part: Part): Generator<Part> {
  if ('details' in part) {
    for (const name of removable) {
      if (name in part.details) yield { ...part, details: omit(part.details, name) };
    }
  }
  if ('boundaries' in part) {
    for (const boundaries of smallerLists(part.boundaries, smallerWatcher)) yield { ...part, boundaries };
  }
  if (part.kind === 'sub') {
    for (const watchers of smallerLists(part.watchers, smallerWatcher)) yield { ...part, watchers };
  }
  if (part.kind === 'sub' || part.kind === 'loop') {
    for (const parts of smallerParts(part.parts)) yield { ...part, parts };
  }
  if (part.kind === 'fork') {
    for (const ways of smallerLists(part.ways, smallerWay)) if (ways.length > 1) yield { ...part, ways };
  }
  if (part.kind === 'race') {
    for (const ways of smallerLists(part.ways, smallerWatcher)) if (ways.length > 1) yield { ...part, ways };
  }
}

function* smallerWay<Way extends { parts: Part[] }>(way: Way): Generator<Way> {
  for (const parts of smallerParts(way.parts)) yield { ...way, parts };
}

function* smallerWatcher<Place extends { details: Record<string, unknown>; parts: Part[] }>(
  place: Place,
): Generator<Place> {
  if ('output' in place.details) yield { ...place, details: omit(place.details, 'output') };
  yield* smallerWay(place);
}

/** Members an element can do without. */
const removable = ['input', 'output', 'headers', 'retries', 'each', 'extensions'];

function without<Item>(items: readonly Item[], index: number): Item[] {
  return items.toSpliced(index, 1);
}

function omit<Value>(values: Record<string, Value>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}
