import type { Diagram } from '#test/conformance/diagram.ts';
import type { Boundary, Details, ForkPart, LoopPart, Part, RacePart, Scope, Watcher } from './genome.ts';

/** Where a token is before it goes on: the element, and how the flow out of it is written. */
interface Exit {
  from: string;
  suffix: string;
}

/** Numbers the elements of a whole process. */
interface Counter {
  next: number;
}

/** The process of a genome in the notation of the conformance cases. */
export function writeGenome(genome: Scope): Diagram {
  return new ScopeWriter({ next: 1 }).write({ start: true }, genome.parts, genome.watchers);
}

/** The process a genome calls: its elements have other numbers than the caller's. */
export function writeCalled(called: Scope): Diagram {
  return new ScopeWriter({ next: 101 }).write({ start: true }, called.parts, called.watchers);
}

class ScopeWriter {
  readonly #counter: Counter;
  readonly #diagram: Diagram = {};
  readonly #flows: string[] = [];
  /** The activity of this scope that a compensation last was written for. */
  #compensable: string | undefined;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  write(start: Details, parts: readonly Part[], watchers: readonly Watcher[]): Diagram {
    const from = this.#add('s', start);
    this.#end(this.#parts(parts, [{ from, suffix: '' }]));
    for (const { details, parts: inside } of watchers) {
      this.#add('w', { eventSubprocess: new ScopeWriter(this.#counter).write(details, inside, []) });
    }
    return { ...this.#diagram, flows: this.#flows };
  }

  #add(prefix: string, details: Details): string {
    const id = `${prefix}${this.#counter.next++}`;
    this.#diagram[id] = details;
    return id;
  }

  #connect(exits: readonly Exit[], to: string): Exit[] {
    for (const { from, suffix } of exits) this.#flows.push(`${from} > ${to}${suffix}`);
    return [{ from: to, suffix: '' }];
  }

  #end(exits: readonly Exit[]): void {
    if (exits.length > 0) this.#connect(exits, this.#add('e', { end: true }));
  }

  #parts(parts: readonly Part[], exits: Exit[]): Exit[] {
    let at = exits;
    for (const part of parts) if (at.length > 0) at = this.#part(part, at);
    return at;
  }

  #part(part: Part, exits: Exit[]): Exit[] {
    switch (part.kind) {
      case 'leaf':
        return this.#activity('throw' in part.details ? 'm' : 't', part.details, part.boundaries, exits);
      case 'sub': {
        const inside = new ScopeWriter(this.#counter).write({ start: true }, part.parts, part.watchers);
        return this.#activity('p', { subprocess: inside, ...part.details }, part.boundaries, exits);
      }
      case 'fork':
        return this.#fork(part, exits);
      case 'race':
        return this.#race(part, exits);
      case 'loop':
        return this.#loop(part, exits);
      case 'link': {
        const link = `L${this.#counter.next}`;
        this.#connect(exits, this.#add('m', { throw: true, link }));
        return [{ from: this.#add('k', { catch: true, link }), suffix: '' }];
      }
      case 'end':
        this.#connect(exits, this.#add('e', this.#aimed(part.details)));
        return [];
    }
  }

  /** `compensation: 'last'` means the last activity before it that has a handler. */
  #aimed(details: Details): Details {
    return details['compensation'] === 'last'
      ? { ...details, compensation: this.#compensable ?? true }
      : details;
  }

  #activity(prefix: string, details: Details, boundaries: readonly Boundary[], exits: Exit[]): Exit[] {
    const id = this.#add(prefix, this.#aimed(details));
    const after = this.#connect(exits, id);
    for (const boundary of boundaries) {
      if (boundary.handler) {
        const compensation = this.#add('h', { ...boundary.handler, forCompensation: true });
        this.#add('v', { boundary: id, compensation });
        this.#compensable = id;
        continue;
      }
      const event = this.#add('b', { boundary: id, ...boundary.details });
      const ends = this.#parts(boundary.parts, [{ from: event, suffix: '' }]);
      if (boundary.joins) after.push(...ends);
      else this.#end(ends);
    }
    return after;
  }

  #fork({ gateway, ways, join }: ForkPart, exits: Exit[]): Exit[] {
    // An inclusive gateway may have but one flow into it.
    const at =
      exits.length > 1 && gateway === 'inclusive'
        ? this.#connect(exits, this.#add('t', { task: true }))
        : exits;
    const id = this.#add('g', { [gateway]: true });
    this.#connect(at, id);
    const ends = ways.flatMap(({ condition, isDefault, parts }) => {
      const suffix = condition === undefined ? (isDefault ? ' default' : '') : ` if ${condition}`;
      // An element of its own on every way: two flows between the same two elements could not be told apart.
      const first = this.#connect([{ from: id, suffix }], this.#add('t', { task: true }));
      return this.#parts(parts, first);
    });
    if (join === 'none' || ends.length === 0) return ends;
    return this.#connect(ends, this.#add('j', { [join]: true }));
  }

  #race({ ways }: RacePart, exits: Exit[]): Exit[] {
    const id = this.#add('g', { eventBased: true });
    this.#connect(exits, id);
    return ways.flatMap(({ details, parts }) =>
      this.#parts(parts, this.#connect([{ from: id, suffix: '' }], this.#add('c', details))),
    );
  }

  #loop({ condition, parts }: LoopPart, exits: Exit[]): Exit[] {
    const head = this.#add('t', { service: '="a"' });
    const ends = this.#parts(parts, this.#connect(exits, head));
    if (ends.length === 0) return [];
    const tail = this.#add('g', { exclusive: true });
    this.#connect(ends, tail);
    this.#flows.push(`${tail} > ${head} if ${condition}`);
    return [{ from: tail, suffix: ' default' }];
  }
}
