import type { Rejection, RejectionType } from '../records/rejection.ts';
import type { Response } from '../records/response.ts';

/** What a command handler decides. */
export type Outcome = { response: Response } | { rejection: Rejection };

export const ACCEPTED: Outcome = { response: { type: 'accepted' } };

export function reject(type: RejectionType, reason: string): Outcome {
  return { rejection: { type, reason } };
}
