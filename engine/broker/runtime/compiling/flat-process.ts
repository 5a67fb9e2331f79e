import type { CompiledElement, MultiInstance } from '../../process/compiled-element.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { SequenceFlow } from '../../process/sequence-flow.ts';

/** What a compiled process is woven from: each knows others of them. */
type Part = CompiledElement | SequenceFlow | MultiInstance;

/** The properties by which a part knows other parts. */
type Links<T> = {
  [Name in keyof T]-?: NonNullable<T[Name]> extends Part | readonly Part[] ? Name : never;
}[keyof T];

/** Every such property; a new one doesn't type-check until it stands here. */
const LINKS: Readonly<Record<Links<CompiledElement> | Links<SequenceFlow> | Links<MultiInstance>, true>> = {
  scope: true,
  incoming: true,
  outgoing: true,
  boundaryEvents: true,
  attachedTo: true,
  eventSubProcesses: true,
  startEvents: true,
  compensationHandler: true,
  defaultFlow: true,
  inclusiveJoins: true,
  multiInstance: true,
  source: true,
  target: true,
  inner: true,
};

/** A part with the numbers of the parts it knows in their place. */
export type FlatPart = Record<string, unknown>;

/**
 * A compiled process that can be handed from thread to thread, piece by piece: a chain of ten thousand elements that
 * know each other is too deep to be copied as it is.
 */
export interface FlatProcess {
  bpmnProcessId: string;
  /** Number of the process itself. */
  root: number;
  /** How many parts are found by their id; they come first. */
  named: number;
  parts: readonly FlatPart[];
}

/** Takes a process apart. */
export function flatten({ bpmnProcessId, root, elements }: CompiledProcess): FlatProcess {
  const numbers = new Map<Part, number>();
  const numberOf = (part: Part): number => {
    const known = numbers.get(part);
    if (known !== undefined) return known;
    numbers.set(part, numbers.size);
    return numbers.size - 1;
  };
  for (const element of elements.values()) numberOf(element);
  const parts: FlatPart[] = [];
  // Whatever is come upon is added to the end, and its turn comes.
  for (const part of numbers.keys()) parts.push(numbered(part, numberOf));
  return { bpmnProcessId, root: numberOf(root), named: elements.size, parts };
}

function numbered(part: Part, numberOf: (part: Part) => number): FlatPart {
  const flat: FlatPart = {};
  for (const [name, value] of Object.entries(part) as [string, unknown][]) {
    if (!(name in LINKS) || value === undefined) flat[name] = value;
    else flat[name] = Array.isArray(value) ? (value as Part[]).map(numberOf) : numberOf(value as Part);
  }
  return flat;
}

/** Puts the parts from one number to the next in touch with those they know. Changes them. */
export function link(parts: readonly FlatPart[], from: number, to: number): void {
  for (const part of parts.slice(from, to)) {
    for (const name in part) {
      const value = part[name];
      if (!(name in LINKS) || value === undefined) continue;
      part[name] = Array.isArray(value)
        ? (value as number[]).map((number) => parts[number])
        : parts[value as number];
    }
  }
}

/** The process whose parts have been linked. */
export function assemble({ bpmnProcessId, root, named, parts }: FlatProcess): CompiledProcess {
  const linked = parts as readonly unknown[] as readonly CompiledElement[];
  const elements = new Map(linked.slice(0, named).map((element) => [element.id, element]));
  return { bpmnProcessId, root: linked[root] as CompiledElement, elements };
}
