/** Index keys made of several parts. The separator can't stand in XML and hardly ever in a correlation key. */
const SEPARATOR = '\u0000';

export function messageSlot(name: string, correlationKey: string): string {
  return name + SEPARATOR + correlationKey;
}

export function messageIdSlot(name: string, correlationKey: string, messageId: string): string {
  return name + SEPARATOR + correlationKey + SEPARATOR + messageId;
}

export function startLockSlot(bpmnProcessId: string, correlationKey: string): string {
  return bpmnProcessId + SEPARATOR + correlationKey;
}

export function parseStartLock(lock: string): { bpmnProcessId: string; correlationKey: string } {
  const end = lock.indexOf(SEPARATOR);
  return { bpmnProcessId: lock.slice(0, end), correlationKey: lock.slice(end + 1) };
}
