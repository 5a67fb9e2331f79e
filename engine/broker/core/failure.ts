import type { IncidentErrorType } from '../records/incident.ts';

/** A business failure: becomes an incident, which an operator can resolve. Neither a rejection nor a bug. */
export interface Failure {
  failure: IncidentErrorType;
  message: string;
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'failure' in value;
}
