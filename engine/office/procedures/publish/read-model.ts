import { pausesClock, type Arming } from './collect-armings.ts';
import { laneRoles, roleOf } from './lane-roles.ts';
import { extension, one, text, type ModdleElement } from './moddle.ts';
import { startsWith } from './passes/arm-tasks.ts';
import type { ArmingModel, ElementModel, ProcedureModel } from './procedure-model.ts';
import { eventDefinition, flowNodes } from './walk.ts';

/** Reads what the office needs of a drawn process; before any pass has changed it. */
export function readModel(process: ModdleElement, armings: readonly Arming[]): ProcedureModel {
  const roles = laneRoles(process);
  return {
    processId: process.id,
    name: process.name ?? '',
    deadline: readDeadline(process),
    elements: Object.fromEntries(
      flowNodes(process).map((node) => [node.id, readElement(node, roleOf(node, roles))]),
    ),
    armings: Object.fromEntries(armings.map((arming) => [arming.element.id, readArming(arming, armings)])),
  };
}

function readDeadline(process: ModdleElement): ProcedureModel['deadline'] {
  const deadline = extension(process, 'motcua:Deadline');
  if (!deadline) return null;
  const unit = text(deadline, 'committedUnit');
  const value = numberOf(deadline.committedValue);
  return {
    statutoryTerm: text(deadline, 'statutoryTerm') ?? null,
    committed: unit !== undefined && value !== null ? { value, unit } : null,
  };
}

function readElement(node: ModdleElement, role: string | null): ElementModel {
  const budget = extension(node, 'motcua:Budget');
  const result = extension(node, 'motcua:Result');
  const pause = extension(node, 'motcua:Pause');
  const form = extension(node, 'zeebe:FormDefinition');
  return {
    id: node.id,
    name: node.name ?? '',
    type: node.$type.replace(/^bpmn:/, ''),
    role,
    budgetMinutes: budget ? numberOf(budget.minutes) : null,
    budgetWithin: (budget && text(budget, 'within')) ?? null,
    result: result ? { ready: result.ready === true, handover: result.handover === true } : null,
    pause: pause
      ? { kind: text(pause, 'kind') ?? '', policy: (text(pause, 'policy') ?? 'accumulate') as 'accumulate' }
      : null,
    attachedTo: one(node, 'attachedToRef')?.id ?? null,
    message: messageOf(node)?.name ?? null,
    formKey: (form && (text(form, 'formKey') ?? text(form, 'formId'))) ?? null,
  };
}

function readArming(arming: Arming, all: readonly Arming[]): ArmingModel {
  const own = all.filter((other) => other.element === arming.element);
  const direct = own.find((other) => other.kind !== 'scope');
  return {
    startsWith: direct ? startsWith(arming.element) : 'scope',
    timers: own.flatMap((other) => other.timers),
    pauses: pausesClock(arming.element),
  };
}

function messageOf(node: ModdleElement): ModdleElement | undefined {
  const holder =
    node.$type === 'bpmn:ReceiveTask' ? node : eventDefinition(node, 'bpmn:MessageEventDefinition');
  return holder && one(holder, 'messageRef');
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
