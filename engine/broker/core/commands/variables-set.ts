import { reject } from '../outcome.ts';
import { instanceOf } from '../state/lookup.ts';
import { propagate, writeLocal } from '../variables/write.ts';
import type { CommandHandler } from './command-handler.ts';

export const variablesSet: CommandHandler<'variables.set'> = (stepping, command) => {
  const { elementInstanceKey: key, variables, local } = command;
  const instanceKey = stepping.state.owners.get(key);
  const instance = instanceKey === undefined ? undefined : instanceOf(stepping.state, instanceKey);
  if (instance?.elements[key] === undefined) {
    return reject(
      'NOT_FOUND',
      `Expected to update variables for element with key '${key}', but no such element was found`,
    );
  }
  stepping.instanceKey = instance.key;
  (local ? writeLocal : propagate)(stepping, instance, key, variables);
  return { response: { type: 'variables.set', key } };
};
