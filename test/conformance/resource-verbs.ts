import type { Step } from '#test/conformance/case.ts';
import { writeDmn } from '#test/conformance/decision-diagram.ts';
import { writeBpmn, type Diagram } from '#test/conformance/diagram.ts';
import type { Observation } from '#test/conformance/observation.ts';
import type { Stage } from '#test/conformance/stage.ts';

/** One entry of the answer to a deployment: one of the members is there. */
interface Deployment {
  process?: { bpmnProcessId: string; version: number; resourceName: string; processDefinitionKey: string };
  form?: { formId: string; version: number; resourceName: string; formKey: string };
  decision?: {
    dmnDecisionId: string;
    dmnDecisionName: string;
    version: number;
    decisionKey: string;
    dmnDecisionRequirementsId: string;
  };
  decisionRequirements?: {
    dmnDecisionRequirementsId: string;
    dmnDecisionRequirementsName: string;
    version: number;
    resourceName: string;
    decisionRequirementsKey: string;
  };
  [other: string]: unknown;
}

/** Deploys the processes, decisions and files named, in one request, and lists what came of it. */
export async function deploy(stage: Stage, step: Step): Promise<Observation> {
  const resources = (step['deploy'] as string[]).map((id) => readResource(stage, id));
  const answer = await stage.gateway.call('DeployResource', { resources });
  if (!answer.ok) return { code: answer.code, text: answer.text };
  const deployments = answer.value['deployments'] as Deployment[];
  const decisions = deployments.filter(({ decision }) => decision !== undefined);
  // The decisions of a file come in the order of a hash table.
  const sorted = [...decisions].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const ordered = deployments.map((made) => (made.decision === undefined ? made : sorted.shift()!));
  return { ok: true, deployed: ordered.map((made) => presentDeployment(stage, made)) };
}

function idOf({ decision }: Deployment): string {
  return decision?.dmnDecisionId ?? '';
}

function readResource(stage: Stage, id: string): { name: string; content: Buffer } {
  const file = stage.story.files?.[id];
  if (file !== undefined) return { name: id, content: Buffer.from(file.replaceAll('TAG', stage.tag)) };
  const decisions = stage.story.decisions?.[id];
  if (decisions !== undefined) {
    const name = decisions.file ?? id;
    const dmn = decisions.dmn?.replaceAll('TAG', stage.tag) ?? writeDmn(name, decisions, stage.tag);
    return { name: `${name}.dmn`, content: Buffer.from(dmn) };
  }
  const diagram = stage.story.processes![id]!;
  const text =
    typeof diagram['bpmn'] === 'string'
      ? diagram['bpmn'].replaceAll('TAG', stage.tag)
      : writeBpmn(id, diagram as Diagram, stage.tag);
  return { name: `${id}.bpmn`, content: Buffer.from(text) };
}

function presentDeployment(stage: Stage, deployment: Deployment): unknown {
  const { process, form, decision, decisionRequirements: graph, ...other } = deployment;
  if (process) {
    const { bpmnProcessId, version, resourceName, processDefinitionKey } = process;
    const isNew = rememberResource(stage, { id: bpmnProcessId, version, key: processDefinitionKey });
    return [bpmnProcessId, version, resourceName, ...(isNew ? [] : ['again'])];
  }
  if (form) {
    const { formId, version, resourceName, formKey } = form;
    const isNew = rememberResource(stage, { id: formId, version, key: formKey });
    return ['form', formId, version, resourceName, ...(isNew ? [] : ['again'])];
  }
  if (decision) {
    const { dmnDecisionId: id, dmnDecisionName, version, decisionKey: key } = decision;
    const isNew = rememberResource(stage, { id, version, key });
    const where = decision.dmnDecisionRequirementsId;
    return ['decision', id, dmnDecisionName, version, where, ...(isNew ? [] : ['again'])];
  }
  if (graph) {
    const { version, resourceName, decisionRequirementsKey: key } = graph;
    const isNew = rememberResource(stage, { id: resourceName, version, key });
    const { dmnDecisionRequirementsId: id, dmnDecisionRequirementsName: name } = graph;
    return ['drg', id, name, version, resourceName, ...(isNew ? [] : ['again'])];
  }
  return other;
}

/** Remembers a resource's key under its id (a requirements graph's under its file) and under `id:version`; false when that very key was known. */
function rememberResource(stage: Stage, made: { id: string; version: number; key: string }): boolean {
  const id = made.id.replace(stage.tag, '');
  const isNew = ![...stage.resources.values()].includes(made.key);
  stage.resources.set(id, made.key);
  stage.resources.set(`${id}:${made.version}`, made.key);
  return isNew;
}

/** The key a label stands for: a resource of this case, or the label itself. */
export function resourceKey(stage: Stage, label: unknown): string {
  return stage.resources.get(String(label)) ?? String(label);
}

/**
 * Deletes the resource a label stands for. The gateway of the real in-memory engine, a test double, refuses as Zeebe does
 * but never answers a deletion that was accepted: its silence is taken for the answer.
 */
export async function deleteResource(stage: Stage, step: Step): Promise<Observation> {
  const request = { resourceKey: resourceKey(stage, step['delete']) };
  const answer = await stage.gateway.call('DeleteResource', request, 2_500);
  return answer.ok || ['DEADLINE_EXCEEDED', 'CANCELLED'].includes(answer.code)
    ? { ok: true }
    : { code: answer.code, text: answer.text };
}

/** The request of MigrateProcessInstance: `{ migrate: instance, to: resource, map: { from: to } }`. */
export function migration(stage: Stage, step: Step, processInstanceKey: string): object {
  const pairs = step['pairs'] as [string, string][] | undefined;
  const entries = pairs ?? Object.entries((step['map'] ?? {}) as Record<string, string>);
  const mappingInstructions = entries.map(([sourceElementId, targetElementId]) => ({
    sourceElementId,
    targetElementId,
  }));
  const targetProcessDefinitionKey = resourceKey(stage, step['to']);
  return { processInstanceKey, migrationPlan: { targetProcessDefinitionKey, mappingInstructions } };
}
