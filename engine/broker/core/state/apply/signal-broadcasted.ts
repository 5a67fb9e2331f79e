/** A signal leaves nothing behind but what it woke; its key is counted by `apply`. */
export function applySignalBroadcasted(): void {}
