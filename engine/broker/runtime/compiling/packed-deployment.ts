import { setImmediate as othersTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { CompiledGraph } from '../../process/compiled-decision.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { DeployedResource } from '../../records/deployment.ts';
import type { Resource } from '../prepare-deployment.ts';
import { assemble, flatten, link, type FlatPart, type FlatProcess } from './flat-process.ts';

/** A compiled file on its way from the compiling thread to the broker's; its text is there already. */
export interface PackedResource {
  processes: readonly PackedProcess[];
  /** A `CompiledGraph`. */
  graph?: Uint8Array;
  formId?: string;
}

/** A compiled process on its way. */
export interface PackedProcess extends Omit<FlatProcess, 'parts'> {
  /** Some hundred parts each. */
  pieces: readonly Uint8Array[];
}

/** Parts that are read, or linked, in some milliseconds. */
const partsAtOnce = 500;

/** Packs what was compiled; the pieces can change threads without being copied. */
export function pack(
  resources: readonly DeployedResource<CompiledProcess, CompiledGraph>[],
): PackedResource[] {
  return resources.map(({ processes, graph, formId }) => ({
    processes: processes.map(packProcess),
    ...(graph === undefined ? {} : { graph: packed(graph) }),
    ...(formId === undefined ? {} : { formId }),
  }));
}

/** Packs a process. */
export function packProcess(process: CompiledProcess): PackedProcess {
  const { parts, ...rest } = flatten(process);
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < parts.length; from += partsAtOnce)
    pieces.push(packed(parts.slice(from, from + partsAtOnce)));
  return { ...rest, pieces };
}

/** In memory of its own: a small buffer lies in one that others share. */
function packed(value: unknown): Uint8Array {
  return Uint8Array.from(serialize(value));
}

/** What of an answer can change threads without being copied. */
export function bytesOf(answer: object): ArrayBuffer[] {
  const found: ArrayBuffer[] = [];
  const look = (value: unknown): void => {
    if (value instanceof Uint8Array) found.push(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(answer);
  return found;
}

/** Unpacks in small bites: whoever waits for the broker meanwhile has their turn between two of them. */
export async function unpack(
  resources: readonly Resource[],
  packed: readonly PackedResource[],
): Promise<DeployedResource<CompiledProcess, CompiledGraph>[]> {
  const unpacked: DeployedResource<CompiledProcess, CompiledGraph>[] = [];
  for (const [index, { name, content }] of resources.entries()) {
    const { processes = [], graph, formId } = packed[index] ?? {};
    unpacked.push({
      ...{ name, xml: content, processes: await unpackProcesses(processes) },
      ...(graph === undefined ? {} : { graph: deserialize(graph) as CompiledGraph }),
      ...(formId === undefined ? {} : { formId }),
    });
  }
  return unpacked;
}

/** Unpacks processes, in small bites. */
export async function unpackProcesses(packed: readonly PackedProcess[]): Promise<CompiledProcess[]> {
  const processes: CompiledProcess[] = [];
  for (const process of packed) processes.push(await unpackProcess(process));
  return processes;
}

async function unpackProcess({ pieces, ...rest }: PackedProcess): Promise<CompiledProcess> {
  const parts: FlatPart[] = [];
  for (const piece of pieces) {
    parts.push(...(deserialize(piece) as FlatPart[]));
    await othersTurn();
  }
  for (let from = 0; from < parts.length; from += partsAtOnce) {
    link(parts, from, from + partsAtOnce);
    await othersTurn();
  }
  return assemble({ ...rest, parts });
}
