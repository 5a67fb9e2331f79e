import type { Registry } from 'prom-client';

/** A number that is counted up by whoever holds it: nothing is cheaper. */
export interface Cell {
  value: number;
}

/** What a counter or gauge is made with. */
export interface TallyOptions {
  name: string;
  help: string;
  type?: 'counter' | 'gauge';
  /** Names of the labels whose values `of` takes, in that order. */
  labelNames?: readonly string[];
  /** Labels that are the same for all. */
  labels?: Record<string, string>;
  registry: Registry;
}

/** What prom-client's registry prints of a metric that isn't one of its own. */
interface PrintedMetric {
  name: string;
  help: string;
  type: string;
  aggregator: string;
  values: { value: number; labels: Record<string, string | number>; metricName?: string }[];
}

/** A counter (or gauge) whose cells are plain numbers; prom-client's own look labels up at every count. */
export class Tally {
  readonly #root: Map<string, unknown> = new Map();
  readonly #cells: { cell: Cell; labels: Record<string, string> }[] = [];
  readonly #options: TallyOptions;

  constructor(options: TallyOptions) {
    this.#options = options;
    register(options.registry, options.name, () => this.#print());
  }

  /** The cell with these label values. Keep it where counting is frequent. */
  of(...values: string[]): Cell {
    let level = this.#root;
    for (const value of values.slice(0, -1)) {
      let next = level.get(value) as Map<string, unknown> | undefined;
      if (!next) level.set(value, (next = new Map()));
      level = next;
    }
    const last = values.at(-1) ?? '';
    const known = level.get(last) as Cell | undefined;
    if (known) return known;
    const cell = { value: 0 };
    const names = this.#options.labelNames ?? [];
    const own = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    level.set(last, cell);
    this.#cells.push({ cell, labels: { ...own, ...this.#options.labels } });
    return cell;
  }

  #print(): PrintedMetric {
    const { name, help, type = 'counter' } = this.#options;
    const values = this.#cells.map(({ cell, labels }) => ({ value: cell.value, labels }));
    return { name, help, type, aggregator: 'sum', values };
  }
}

/** A histogram with cells of its own for each set of label values. */
export class Durations {
  readonly #options: TallyOptions;
  readonly #bounds: readonly number[];
  readonly #series: Series[] = [];

  /** @param bounds upper bounds of the buckets in seconds, ascending; the one without an end is added. */
  constructor(options: TallyOptions, bounds: readonly number[]) {
    this.#options = options;
    this.#bounds = bounds;
    register(options.registry, options.name, () => this.#print());
  }

  /** A series to observe seconds with. Keep it: each call makes a new one. */
  of(...values: string[]): Series {
    const names = this.#options.labelNames ?? [];
    const own = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    const series = new Series(this.#bounds, { ...own, ...this.#options.labels });
    this.#series.push(series);
    return series;
  }

  #print(): PrintedMetric {
    const { name, help } = this.#options;
    const values = this.#series.flatMap((series) => series.print(name));
    return { name, help, type: 'histogram', aggregator: 'sum', values };
  }
}

/** One line of buckets. */
export class Series {
  readonly #bounds: readonly number[];
  readonly #labels: Record<string, string>;
  readonly #counts: number[];
  #sum = 0;

  constructor(bounds: readonly number[], labels: Record<string, string>) {
    this.#bounds = bounds;
    this.#labels = labels;
    this.#counts = Array.from({ length: bounds.length + 1 }, () => 0);
  }

  observe(seconds: number): void {
    let bucket = 0;
    while (bucket < this.#bounds.length && seconds > (this.#bounds[bucket] as number)) bucket += 1;
    (this.#counts[bucket] as number) += 1;
    this.#sum += seconds;
  }

  /** Prometheus counts a bucket's observations into all later ones. */
  print(name: string): PrintedMetric['values'] {
    let total = 0;
    const buckets = this.#counts.map((count, index) => {
      total += count;
      const le = this.#bounds[index] ?? '+Inf';
      return { value: total, labels: { le, ...this.#labels }, metricName: `${name}_bucket` };
    });
    return [
      ...buckets,
      { value: this.#sum, labels: this.#labels, metricName: `${name}_sum` },
      { value: total, labels: this.#labels, metricName: `${name}_count` },
    ];
  }
}

/** The registry prints whatever has a name and can be got. */
function register(registry: Registry, name: string, print: () => PrintedMetric): void {
  registry.registerMetric({ name, get: () => Promise.resolve(print()) } as never);
}
