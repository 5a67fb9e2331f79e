import { compile, type Compiled, type Dialect } from '../bpmn/compile.ts';
import { formatProblems } from '../bpmn/format-problems.ts';
import { readFormId } from '../bpmn/read-form.ts';
import { compileDmn } from '../dmn/compile.ts';
import type { CompiledGraph } from '../process/compiled-decision.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { DeployedResource, DeploymentCreate } from '../records/deployment.ts';
import type { Rejection } from '../records/rejection.ts';
import { duplicates } from './duplicates.ts';

/** A file to deploy. */
export interface Resource {
  name: string;
  /** The file as UTF-8 text. */
  content: string;
}

/** The command to step, or why there is none. */
export type PreparedDeployment =
  { command: DeploymentCreate<CompiledProcess, CompiledGraph> } | { rejection: Rejection };

type Prepared = { resource: DeployedResource<CompiledProcess, CompiledGraph> } | { fault: string };

/** How the files of each kind are compiled, by the ending of their names. */
const KINDS: readonly { ending: RegExp; prepare(resource: Resource, dialect: Dialect): Promise<Prepared> }[] =
  [
    { ending: /\.(bpmn|xml)$/, prepare: prepareProcesses },
    { ending: /\.dmn$/, prepare: prepareDecisions },
    { ending: /\.form$/, prepare: prepareForm },
  ];

/**
 * Compiles what a client wants to deploy into the command to step; or refuses it in Zeebe's words. Nothing is
 * deployed when one file of several is bad.
 */
export async function prepareDeployment(
  resources: readonly Resource[],
  dialect: Dialect = {},
): Promise<PreparedDeployment> {
  if (resources.length === 0) return refuse('Expected to deploy at least one resource, but none given');
  const deployed: DeployedResource<CompiledProcess, CompiledGraph>[] = [];
  const faults: string[] = [];
  for (const resource of resources) {
    const kind = KINDS.find(({ ending }) => ending.test(resource.name));
    const prepared = kind ? await kind.prepare(resource, dialect) : unknown(resource);
    if ('fault' in prepared) faults.push(prepared.fault);
    else deployed.push(prepared.resource);
  }
  faults.push(...duplicates(deployed));
  if (faults.length === 0) return { command: { type: 'deployment.create', resources: deployed } };
  return refuse(
    `Expected to deploy new resources, but encountered the following errors:\n${faults.join('\n')}`,
  );
}

function unknown({ name }: Resource): Prepared {
  return { fault: `\n'${name}': unknown resource type` };
}

async function prepareProcesses({ name, content }: Resource, dialect: Dialect): Promise<Prepared> {
  const compiled = await compile(content, dialect);
  return compiled.ok
    ? { resource: { name, xml: content, processes: compiled.processes } }
    : { fault: describe(name, compiled) };
}

async function prepareDecisions({ name, content }: Resource): Promise<Prepared> {
  const compiled = await compileDmn(content);
  return compiled.ok
    ? { resource: { name, xml: content, processes: [], graph: compiled.graph } }
    : { fault: `'${name}': ${compiled.fault}` };
}

async function prepareForm({ name, content }: Resource): Promise<Prepared> {
  const read = readFormId({ name, content });
  return 'fault' in read ? read : { resource: { name, xml: content, processes: [], formId: read.formId } };
}

function describe(name: string, { fault, loop, errors }: Extract<Compiled, { ok: false }>): string {
  if (loop !== undefined) {
    const message = `Processes are not allowed to contain a straight-through processing loop: ${loop.path}`;
    return `\`${name}\`: - Process: ${loop.bpmnProcessId}\n    - ERROR: ${message}\n`;
  }
  return `'${name}': ${fault ?? formatProblems(errors)}`;
}

function refuse(reason: string): { rejection: Rejection } {
  return { rejection: { type: 'INVALID_ARGUMENT', reason } };
}
