/** Kinds of refusal, named as in Zeebe's protocol. The gateway turns them into gRPC codes. */
export type RejectionType =
  | 'INVALID_ARGUMENT'
  | 'INVALID_STATE'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'EXCEEDED_BATCH_RECORD_SIZE'
  | 'PROCESSING_ERROR';

/** A bad command, answered and without effect. */
export interface Rejection {
  type: RejectionType;
  /** "Expected … but …", the words of Zeebe 8.5. */
  reason: string;
}

/**
 * The sentence a client reads, e.g.
 * `Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel …`.
 */
export function rejectionMessage(intent: string, rejection: Rejection): string {
  return `Command '${intent}' rejected with code '${rejection.type}': ${rejection.reason}`;
}
