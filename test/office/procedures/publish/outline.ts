import {
  extension,
  list,
  one,
  readBpmn,
  type ModdleElement,
} from '#engine/office/procedures/publish/moddle.ts';
import { children, isScope, mainProcess } from '#engine/office/procedures/publish/walk.ts';

/** A process as sorted lines `id -> targets {what matters}`, sub-processes indented: what golden tests compare. */
export async function outline(xml: string): Promise<string[]> {
  const definitions = await readBpmn(xml);
  const process = mainProcess(definitions)!;
  return [`process ${process.id}`, ...scopeLines(process, '')];
}

function scopeLines(scope: ModdleElement, indent: string): string[] {
  const nodes = children(scope).filter((node) => node.$type !== 'bpmn:SequenceFlow');
  return nodes.flatMap((node) => [
    `${indent}${node.id}${arrow(node)}${facts(node)}`,
    ...(isScope(node) ? scopeLines(node, `${indent}  `) : []),
  ]);
}

function arrow(node: ModdleElement): string {
  const targets = list(node, 'outgoing').map((flow) => one(flow, 'targetRef')!.id);
  return targets.length > 0 ? ` -> ${targets.join(', ')}` : '';
}

function facts(node: ModdleElement): string {
  const job = extension(node, 'zeebe:TaskDefinition')?.type;
  const headers = extension(node, 'zeebe:TaskHeaders');
  const inputs = extension(node, 'zeebe:IoMapping');
  const assignment = extension(node, 'zeebe:AssignmentDefinition');
  const definition = list(node, 'eventDefinitions')[0];
  const message = definition && one(definition, 'messageRef');
  const parts = [
    job,
    ...(headers ? list(headers, 'values').map(({ key, value }) => `${String(key)}=${String(value)}`) : []),
    ...(inputs
      ? list(inputs, 'inputParameters').map((input) => `${String(input.target)}${String(input.source)}`)
      : []),
    assignment && `groups=${String(assignment.candidateGroups)}`,
    message && `${message.name} by ${String(extension(message, 'zeebe:Subscription')?.correlationKey)}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? ` {${parts.join('; ')}}` : '';
}
