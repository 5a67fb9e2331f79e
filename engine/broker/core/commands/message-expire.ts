import { ACCEPTED, reject } from '../outcome.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

export const messageExpire: CommandHandler<'message.expire'> = (stepping, { messageKey: key }) => {
  if (!stepping.state.messages.has(key)) {
    return reject('NOT_FOUND', `Expected to expire message with key '${key}', but no such message was found`);
  }
  emit(stepping, { type: 'message.expired', key });
  return ACCEPTED;
};
