import { ACCEPTED, reject } from '../outcome.ts';
import { instanceOf } from '../state/lookup.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

/** A multi-instance body goes on with what it put off. */
export const multiInstanceContinue: CommandHandler<'multi-instance.continue'> = (stepping, command) => {
  const { elementInstanceKey: key } = command;
  const instanceKey = stepping.state.owners.get(key);
  const instance = instanceKey === undefined ? undefined : instanceOf(stepping.state, instanceKey);
  if (instance === undefined || instance.elements[key]?.loop?.continueAt === undefined) {
    const reason = `Expected to continue the multi-instance body with key '${key}', but it put nothing off`;
    return reject('NOT_FOUND', reason);
  }
  stepping.instanceKey = instance.key;
  emit(stepping, { type: 'multi-instance.continued', instanceKey: instance.key, elementInstanceKey: key });
  stepping.queue.push({ do: 'spawn', instanceKey: instance.key, key });
  return ACCEPTED;
};
