import { EventEmitter } from 'node:events';

const bell = new EventEmitter().setMaxListeners(0);

/** Tells every sender of this process that there may be something to send. A sender elsewhere looks once a second. */
export function wakeSenders(): void {
  bell.emit('ring');
}

/** Calls `listener` at each wake-up until the returned function is called. */
export function onWakeUp(listener: () => void): () => void {
  bell.on('ring', listener);
  return () => void bell.off('ring', listener);
}
