import type { Hearing, ProcessInstanceModify } from '../../records/process-instance.ts';
import { activateInstructed } from '../modification/activate-instructed.ts';
import { rehearse } from '../modification/rehearse.ts';
import { terminateInstructed } from '../modification/terminate-instructed.ts';
import { validateModification } from '../modification/validate-modification.ts';
import { wouldEndCalled } from '../modification/would-end-called.ts';
import { ACCEPTED, reject } from '../outcome.ts';
import { compiledOf, modelOf } from '../state/lookup.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import type { State } from '../state/state.ts';
import { emit, type Stepping } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

/** Activates and terminates elements of a running instance: all the instructions or, refused, none of them. */
export const processInstanceModify: CommandHandler<'process-instance.modify'> = (stepping, command) => {
  const { processInstanceKey: key } = command;
  const instance = stepping.state.instances.get(key);
  if (instance === undefined || instance.banned !== undefined) {
    const reason = `Expected to modify process instance but no process instance found with key '${key}'`;
    return reject('NOT_FOUND', reason);
  }
  const fault =
    validateModification(stepping.state, instance, command) ?? impossible(stepping, instance, command);
  if (fault !== undefined) return reject('INVALID_ARGUMENT', fault);
  stepping.instanceKey = key;
  const needed = new Set<number>();
  for (const instruction of command.activate) {
    const scopeKeys = activateInstructed(stepping, instance, instruction, { open: true });
    if ('reason' in scopeKeys)
      throw new Error(`Expected a rehearsed modification to succeed, but ${scopeKeys.reason}`);
    for (const scopeKey of scopeKeys) needed.add(scopeKey);
  }
  for (const elementKey of command.terminate) terminateInstructed(stepping, elementKey, needed);
  if (stepping.state.instances.has(key)) {
    const scopeKeys = [...needed];
    const hearings = hearingsOf(stepping.state, instance, scopeKeys);
    emit(stepping, { type: 'process-instance.modified', key, scopeKeys, hearings });
  }
  return ACCEPTED;
};

/** A scope that an event sub-process interrupted takes elements again, but no events (measured on 8.5.25). */
function hearingsOf(
  state: State,
  instance: ProcessInstanceState,
  scopeKeys: readonly number[],
): Record<number, Hearing> {
  const hearings: Record<number, Hearing> = {};
  for (const scopeKey of scopeKeys) {
    const scope = instance.elements[scopeKey];
    if (scope?.interruptedBy === undefined || scope.interruptedBy === '') continue;
    const always = compiledOf(state, instance, scope).boundaryEvents.map(({ id }) => id);
    hearings[scopeKey] = { isDeaf: true, last: [], always: scope.hearing?.always ?? always };
  }
  return hearings;
}

/** Why the instructions can't be carried out: known only by trying them. */
function impossible(
  stepping: Stepping,
  instance: ProcessInstanceState,
  { activate, terminate }: ProcessInstanceModify,
): string | undefined {
  const { state } = stepping;
  const subject = `Expected to modify instance of process '${modelOf(state, instance.processDefinitionKey).bpmnProcessId}'`;
  return rehearse(stepping, instance, (rehearsal, copy) => {
    const needed = new Set<number>();
    for (const instruction of activate) {
      const tried = activateInstructed(rehearsal, copy, instruction, { open: false });
      if ('reason' in tried) {
        return tried.reason.startsWith('Expected') ? tried.reason : `${subject} but ${tried.reason}`;
      }
      for (const key of tried) needed.add(key);
    }
    const instanceOfElement = (key: number) => {
      const owner = state.owners.get(key);
      return owner === copy.key ? copy : owner === undefined ? undefined : state.instances.get(owner);
    };
    if (!wouldEndCalled(terminate, needed, instanceOfElement)) return undefined;
    return `${subject} but ${CALLED}`;
  });
}

const CALLED =
  'the given instructions would terminate the instance. The instance was created by a call activity in the parent process. To terminate this instance please modify the parent process instead.';
