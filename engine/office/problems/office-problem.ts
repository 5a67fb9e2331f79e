import type { ProblemType } from './problem-types.ts';

/** One field that is wrong: `path` is a JSON pointer into the body, `message` is in the language asked for. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** What else a problem says. `values` fill the `{name}` places of its title. */
export interface ProblemDetails {
  values?: Record<string, string | number>;
  errors?: FieldProblem[];
  /** Members added to the RFC 9457 object as they stand, e.g. `year` of `calendar-missing`. */
  extra?: Record<string, unknown>;
}

/** A request that can't be granted, by its stable type. The edge turns it into RFC 9457 in the caller's language. */
export class OfficeProblem extends Error {
  readonly type: ProblemType;
  readonly details: ProblemDetails;

  constructor(type: ProblemType, details: ProblemDetails = {}) {
    super(type);
    this.name = 'OfficeProblem';
    this.type = type;
    this.details = details;
  }
}
