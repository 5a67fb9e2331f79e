import type { CompiledElement } from '../../process/compiled-element.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { DeployedProcess } from '../../records/deployment.ts';
import { deployGraph, type DeployedFile } from '../decisions/deploy-graph.ts';
import type { DeployedForm } from '../../records/form.ts';
import { deployForm } from '../deployment/deploy-form.ts';
import { highestDeleted } from '../state/deployed-resources.ts';
import { evaluateTimer } from '../events/open-waits.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure } from '../failure.ts';
import { emptyDocument } from '../state/dictionary.ts';
import { latestDefinition } from '../state/lookup.ts';
import type { ProcessDefinition } from '../state/state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

/**
 * Deploys compiled resources; `bpmn/` has refused what can't be deployed, timers and message names of start events
 * that aren't constant among it. A process or a graph that is exactly its latest version again keeps key and version.
 */
export const deploymentCreate: CommandHandler<'deployment.create'> = (stepping, { resources }) => {
  const key = newKey(stepping);
  emit(stepping, { type: 'deployment.created', key });
  const deployed: DeployedProcess[] = [];
  const files: DeployedFile[] = [];
  const forms: DeployedForm[] = [];
  for (const { name, xml, processes, graph, formId } of resources) {
    for (const process of processes) deployed.push(deploy(stepping, process, { name, xml }));
    if (graph !== undefined) files.push(deployGraph(stepping, graph, { name, xml }));
    if (formId !== undefined) forms.push(deployForm(stepping, formId, { name, content: xml }));
  }
  const decisions = files.flatMap((file) => file.decisions);
  const graphs = files.map((file) => file.graph);
  return { response: { type: 'deployment.created', key, processes: deployed, decisions, graphs, forms } };
};

function deploy(
  stepping: Stepping,
  process: CompiledProcess,
  resource: { name: string; xml: string },
): DeployedProcess {
  const { bpmnProcessId } = process;
  const latest = latestDefinition(stepping.state, bpmnProcessId);
  const deleted = highestDeleted(stepping.state, 'process', bpmnProcessId);
  // Once the latest version has been deleted, the one before it is not taken for the same any more.
  const isKnown = latest !== undefined && latest.version > deleted;
  if (isKnown && latest.xml === resource.xml && latest.resourceName === resource.name) return present(latest);
  const key = newKey(stepping);
  stepping.state.models.set(key, process);
  const version = Math.max(latest?.version ?? 0, deleted) + 1;
  emit(stepping, {
    type: 'process.created',
    key,
    bpmnProcessId,
    version,
    resourceName: resource.name,
    xml: resource.xml,
    ...(hasInclusiveJoin(process) ? { inclusiveJoin: true as const } : {}),
  });
  closeStarts(stepping, bpmnProcessId);
  for (const start of process.root.startEvents) openStart(stepping, start, { key, bpmnProcessId });
  return { processDefinitionKey: key, bpmnProcessId, version, resourceName: resource.name };
}

/** Kept with the definition, so that a restart compiles it as it was, whatever is accepted then. */
function hasInclusiveJoin({ elements }: CompiledProcess): boolean {
  return [...elements.values()].some(({ inclusiveJoin }) => inclusiveJoin !== undefined);
}

function present({ key, bpmnProcessId, version, resourceName }: ProcessDefinition): DeployedProcess {
  return { processDefinitionKey: key, bpmnProcessId, version, resourceName };
}

/** Only the latest version of a process is started by messages, signals and timers. */
export function closeStarts(stepping: Stepping, bpmnProcessId: string): void {
  const { startSubscriptions, startTimers, signalStarts, definitions } = stepping.state;
  for (const { key, bpmnProcessId: id } of [...startSubscriptions.values()]) {
    if (id === bpmnProcessId) emit(stepping, { type: 'message-start-subscription.deleted', key });
  }
  for (const { key, bpmnProcessId: id } of [...signalStarts.values()]) {
    if (id === bpmnProcessId) emit(stepping, { type: 'signal-start-subscription.deleted', key });
  }
  for (const { key, processDefinitionKey } of [...startTimers.values()]) {
    if (definitions.get(processDefinitionKey)?.bpmnProcessId === bpmnProcessId) {
      emit(stepping, { type: 'timer.canceled', key });
    }
  }
}

export function openStart(
  stepping: Stepping,
  start: CompiledElement,
  definition: { key: number; bpmnProcessId: string },
): void {
  const { trigger, id: elementId } = start;
  const { key: processDefinitionKey, bpmnProcessId } = definition;
  if (trigger?.kind === 'message') {
    const messageName = evaluateString(trigger.name, emptyDocument());
    if (isFailure(messageName)) throw new Error(`Expected '${elementId}' to have a constant message name`);
    const key = newKey(stepping);
    emit(stepping, {
      type: 'message-start-subscription.created',
      ...{ key, processDefinitionKey, bpmnProcessId, elementId, messageName },
    });
  } else if (trigger?.kind === 'signal') {
    const signalName = evaluateString(trigger.name, emptyDocument());
    if (isFailure(signalName)) throw new Error(`Expected '${elementId}' to have a constant signal name`);
    emit(stepping, {
      type: 'signal-start-subscription.created',
      ...{ key: newKey(stepping), processDefinitionKey, bpmnProcessId, elementId, signalName },
    });
  } else if (trigger?.kind === 'timer') {
    const due = evaluateTimer(trigger, emptyDocument(), stepping.now);
    if (isFailure(due)) throw new Error(`Expected '${elementId}' to have a valid timer`);
    emit(stepping, { type: 'timer.created', key: newKey(stepping), processDefinitionKey, elementId, ...due });
  }
}
