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
