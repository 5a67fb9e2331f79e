import { broadcastSignal } from '../events/broadcast.ts';
import type { CommandHandler } from './command-handler.ts';

/** Tells a signal to everybody who waits for it now. */
export const signalBroadcast: CommandHandler<'signal.broadcast'> = (stepping, { signalName, variables }) => {
  const key = broadcastSignal(stepping, signalName, variables);
  return { response: { type: 'signal.broadcasted', key } };
};
