import { correlateNextStart } from '../events/message-start.ts';
import { terminateElement } from '../lifecycle/terminate.ts';
import { ACCEPTED, reject } from '../outcome.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

export const processInstanceCancel: CommandHandler<'process-instance.cancel'> = (stepping, command) => {
  const { processInstanceKey: key } = command;
  const instance = stepping.state.instances.get(key);
  if (instance === undefined) {
    const reason = `Expected to cancel a process instance with key '${key}', but no such process was found`;
    return reject('NOT_FOUND', reason);
  }
  stepping.instanceKey = key;
  if (instance.banned === undefined) {
    terminateElement(stepping, instance, key);
  } else {
    emit(stepping, { type: 'element.terminated', key, instanceKey: key });
  }
  if (instance.startLock !== undefined) correlateNextStart(stepping, instance.startLock);
  return ACCEPTED;
};
