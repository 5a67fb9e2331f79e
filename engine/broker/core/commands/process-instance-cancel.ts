import { correlateNextStart } from '../events/message-start.ts';
import { terminateElement } from '../lifecycle/terminate.ts';
import { ACCEPTED, reject } from '../outcome.ts';
import type { CommandHandler } from './command-handler.ts';

export const processInstanceCancel: CommandHandler<'process-instance.cancel'> = (stepping, command) => {
  const { processInstanceKey: key } = command;
  const instance = stepping.state.instances.get(key);
  if (instance === undefined) {
    const reason = `Expected to cancel a process instance with key '${key}', but no such process was found`;
    return reject('NOT_FOUND', reason);
  }
  if (instance.parent !== undefined) {
    const reason = `Expected to cancel a process instance with key '${key}', but it is created by a parent process instance. Cancel the root process instance '${instance.parent.rootKey}' instead.`;
    return reject('INVALID_STATE', reason);
  }
  stepping.instanceKey = key;
  terminateElement(stepping, instance, key);
  if (instance.startLock !== undefined) correlateNextStart(stepping, instance.startLock);
  return ACCEPTED;
};
