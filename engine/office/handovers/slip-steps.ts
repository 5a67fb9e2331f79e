import type { Person } from '../people/person.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { slipResult, type SlipEntry, type SlipRole } from './note-control-slip.ts';

type Step = Pick<
  TaskRow,
  'id' | 'element_id' | 'name' | 'due_at' | 'roles' | 'agency_id' | 'created_at' | 'claimed_at'
>;

/** In which of a step's roles somebody holds it. */
export function roleInStep(task: Pick<Step, 'roles' | 'agency_id'>, person: Person): SlipRole {
  const held = person.roles.filter((one) => one.agencyId === task.agency_id).map((one) => one.role as string);
  return task.roles.find((role) => held.includes(role)) ?? held[0] ?? '';
}

function whoAndWhat(task: Step, person: Person) {
  const { id, element_id: elementId, name, due_at: dueAt } = task;
  return {
    personId: person.id,
    name: person.name,
    role: roleInStep(task, person),
    task: { id, elementId, name, dueAt },
  };
}

/** Nhận: somebody takes a step from whoever let the dossier go before the step came. */
export function taken(task: Step, person: Person, at: Date): SlipEntry {
  return { kind: 'take', act: 'claimed', at, ...whoAndWhat(task, person), givenBy: task.created_at };
}

/** Somebody puts a step back into their unit's queue. */
export function putBack(task: Step, person: Person, at: Date): SlipEntry {
  return { kind: 'give', act: 'released', at, ...whoAndWhat(task, person) };
}

export interface StepEnd {
  at: Date;
  /** With this step the result is ready: numbered, stamped, issued. */
  ready: boolean;
  data: Record<string, unknown>;
  /** Who takes the result, when the step hands it over; else null. */
  receiver: string | null;
}

/** Giao: a step is done and handed on; one completed without having been claimed is taken first. */
export function handedOn(task: Step, person: Person, end: StepEnd): SlipEntry[] {
  const { at, ready, data, receiver } = end;
  const entries: SlipEntry[] = task.claimed_at === null ? [taken(task, person, at)] : [];
  entries.push({
    kind: 'give',
    act: receiver !== null ? 'handedOver' : ready ? 'issued' : 'completed',
    at,
    ...whoAndWhat(task, person),
    // The citizen comes when they like: no step of the office's is late by it.
    result: receiver !== null ? null : slipResult(at, task.due_at),
    note: remarkOf(data),
  });
  if (receiver !== null)
    entries.push({ kind: 'take', act: 'handedOver', at, name: receiver, role: 'citizen' });
  return entries;
}

/** The officer's own words that go with a step: why it was sent back or refused, what else is to be known. */
function remarkOf(data: Record<string, unknown>): string {
  for (const name of ['lyDo', 'ghiChu']) {
    const value = data[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}
