import { reviveInstance } from '../core/state/instance-indexes.ts';
import { InstanceUnreachable, type Instances } from '../core/state/instances.ts';
import type { KeyMap } from '../core/state/key-map.ts';
import type { ProcessInstanceState } from '../core/state/process-instance-state.ts';
import type { InstanceReader } from '../store/instance-reader.ts';

/** How much of the instances stays in memory. */
export interface HotBudget {
  instances: number;
  /** Of their JSON; in memory an instance takes some three times as much. */
  characters: number;
}

/** The part of the reader that the pages come from. */
export type PageSource = Pick<InstanceReader, 'readMany' | 'readNow'>;

const smallInstance = 2_000;

/**
 * The instances of a state, of which only those in use are in memory ("hot"); the others lie in the store as the last
 * snapshot has them ("cold"). That an instance exists is told by the index of owners, which has all of them: the
 * outermost element of an instance has the instance's key. A cold one that is asked for is fetched on the spot, so the
 * core needn't know; `load` fetches many beforehand.
 */
export class PagedInstances implements Instances {
  readonly #owners: KeyMap;
  readonly #source: PageSource;
  /** The one that changed last stands last. */
  readonly #hot = new Map<number, ProcessInstanceState>();
  /** Characters of JSON as last seen, of hot instances. */
  readonly #sizes = new Map<number, number>();
  #characters = 0;
  #count = 0;
  #loading = new Map<number, Promise<void>>();
  /** How often an instance had to be fetched while the step stood still. */
  faults = 0;

  constructor(owners: KeyMap, source: PageSource) {
    this.#owners = owners;
    this.#source = source;
  }

  get size(): number {
    return this.#count;
  }

  get hot(): number {
    return this.#hot.size;
  }

  get hotCharacters(): number {
    return this.#characters;
  }

  get(key: number): ProcessInstanceState | undefined {
    return this.#hot.get(key) ?? (this.#isCold(key) ? this.#fetchNow(key) : undefined);
  }

  has(key: number): boolean {
    return this.#hot.has(key) || this.#isCold(key);
  }

  set(key: number, instance: ProcessInstanceState): void {
    if (!this.has(key)) this.#count += 1;
    this.#keep(instance, smallInstance);
  }

  delete(key: number): boolean {
    if (!this.#drop(key)) return false;
    this.#count -= 1;
    return true;
  }

  *keys(): Generator<number> {
    const outermost = [...this.#owners].filter(([key, owner]) => key === owner).map(([key]) => key);
    yield* outermost.sort((a, b) => a - b);
  }

  *values(): Generator<ProcessInstanceState> {
    for (const key of this.keys()) yield this.get(key) as ProcessInstanceState;
  }

  /** One more instance exists, in the store: its entries are in the indexes. */
  addCold(): void {
    this.#count += 1;
  }

  /** Adds the keys among these (and of the instances that called them) which exist but aren't in memory; stops at `limit`. */
  coldAmong(keys: Iterable<number | undefined>, limit: number): number[] {
    const cold: number[] = [];
    if (this.#hot.size === this.#count) return cold;
    for (const asked of keys) {
      for (let key = asked; key !== undefined; key = this.#hot.get(key)?.parent?.instanceKey) {
        if (this.#hot.has(key) || !this.#isCold(key)) continue;
        cold.push(key);
        if (cold.length >= limit) return cold;
        break;
      }
    }
    return cold;
  }

  /** Fetches instances; some of them may be left for another time when they are large. @throws when the database is away. */
  async load(keys: readonly number[]): Promise<void> {
    const fresh = [...new Set(keys)].filter((key) => !this.#loading.has(key));
    const under = keys.map((key) => this.#loading.get(key)).filter((promise) => promise !== undefined);
    if (fresh.length > 0) {
      const reading = this.#readMany(fresh).finally(() => {
        for (const key of fresh) this.#loading.delete(key);
      });
      for (const key of fresh) this.#loading.set(key, reading);
      under.push(reading);
    }
    await Promise.all(under);
  }

  /** Call when a hot instance was written to the store as it is now, with its length there. */
  noteStored(key: number, characters: number): void {
    const instance = this.#hot.get(key);
    if (instance === undefined) return;
    this.#hot.delete(key);
    this.#keep(instance, characters);
  }

  /**
   * Lets those go that changed longest ago, until the budget is kept. Call when the store has every instance as it is
   * now, but those that `hasChanged`.
   */
  evict(budget: HotBudget, hasChanged: (key: number) => boolean): void {
    for (const key of this.#hot.keys()) {
      if (this.#hot.size <= budget.instances && this.#characters <= budget.characters) return;
      // What is just being read may be an older form: it must not take the place of what was let go meanwhile.
      if (!hasChanged(key) && !this.#loading.has(key)) this.#drop(key);
    }
  }

  async #readMany(keys: readonly number[]): Promise<void> {
    const found = await this.#source.readMany(keys);
    if (found.length === 0 && keys.some((key) => this.#isCold(key))) throw absent(keys[0] as number);
    for (const { key, value } of found) {
      if (!this.#hot.has(key) && this.#isCold(key)) this.#keep(parseInstance(value), value.length);
    }
  }

  #isCold(key: number): boolean {
    return this.#owners.get(key) === key && !this.#hot.has(key);
  }

  #fetchNow(key: number): ProcessInstanceState {
    let value: string | undefined;
    try {
      value = this.#source.readNow(key);
    } catch (cause) {
      throw new InstanceUnreachable(`Expected to fetch instance ${key} from the store but failed.`, {
        cause,
      });
    }
    if (value === undefined) throw absent(key);
    this.faults += 1;
    const instance = parseInstance(value);
    this.#keep(instance, value.length);
    return instance;
  }

  #keep(instance: ProcessInstanceState, characters: number): void {
    this.#characters += characters - (this.#sizes.get(instance.key) ?? 0);
    this.#sizes.set(instance.key, characters);
    this.#hot.set(instance.key, instance);
  }

  #drop(key: number): boolean {
    this.#characters -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
    return this.#hot.delete(key);
  }
}

function absent(key: number): Error {
  return new InstanceUnreachable(`Expected instance ${key} in the store but it isn't there.`);
}

function parseInstance(value: string): ProcessInstanceState {
  return reviveInstance(JSON.parse(value) as ProcessInstanceState);
}
