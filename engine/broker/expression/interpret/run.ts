import type { Node } from '../syntax/node.ts';
import { printShort } from '../value/print.ts';
import type { Value } from '../value/value.ts';
import { weightOf } from '../value/weight.ts';
import type { Scope } from './scope.ts';

export type WarningType =
  | 'NO_VARIABLE_FOUND'
  | 'NO_CONTEXT_ENTRY_FOUND'
  | 'NO_PROPERTY_FOUND'
  | 'NOT_COMPARABLE'
  | 'INVALID_TYPE'
  | 'NO_FUNCTION_FOUND'
  | 'FUNCTION_INVOCATION_FAILURE'
  | 'ASSERT_FAILURE';

/** What Zeebe reports beside an expression's result. */
export interface Warning {
  type: WarningType;
  message: string;
}

/** A part without a value, which the operation around it may turn into null. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
}

/** `?` outside of a unary test: ends the evaluation, unless a unary test stands around it. */
export class NoInputError extends Error {
  override readonly name = 'NoInputError';
}

/** What is an exception in Zeebe's Java: ends the evaluation. */
export class JavaException extends Error {
  override readonly name = 'JavaException';
}

/** An expression that does too much: ends the evaluation. */
export class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork';
}

/** Steps (nodes, items, characters by the dozen) of one evaluation; half a second of work on a busy machine. */
export const STEPS_MAX = 400_000;

/** Values that may hang together in one. */
export const WEIGHT_MAX = 400_000;

/** Characters of a text an expression may build. */
export const TEXT_MAX = 1_000_000;

/** More of them help nobody, and a long list could make millions. */
const WARNINGS_MAX = 500;

/** One evaluation: what it has cost, and what went wrong on the way. */
export class Run {
  readonly warnings: Warning[] = [];
  #steps = 0;
  readonly #evaluate: (node: Node, scope: Scope, run: Run) => Value;

  constructor(evaluate: (node: Node, scope: Scope, run: Run) => Value) {
    this.#evaluate = evaluate;
  }

  evaluate(node: Node, scope: Scope): Value {
    this.count(1);
    return this.#evaluate(node, scope, this);
  }

  /** Throws when the evaluation has done enough. */
  count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > STEPS_MAX) throw new TooMuchWork(`Expected at most ${STEPS_MAX} steps, but needs more`);
  }

  /** A text that an operation built, if it isn't too long. */
  text(text: string): string {
    if (text.length > TEXT_MAX) {
      throw new TooMuchWork(`Expected a text of at most ${TEXT_MAX} characters, but was ${text.length}`);
    }
    this.count(Math.ceil(text.length / 16));
    return text;
  }

  /** A list or context that an operation built, if not too much hangs together in it. */
  built<Built extends Value>(value: Built): Built {
    const weight = weightOf(value);
    if (weight > WEIGHT_MAX)
      throw new TooMuchWork(`Expected a value of at most ${WEIGHT_MAX} parts, but needs more`);
    return value;
  }

  /** Notes what Zeebe reports beside the result; answers null, which is the result then. */
  warn(type: WarningType, message: string): null {
    if (this.warnings.length < WARNINGS_MAX) this.warnings.push({ type, message: message.slice(0, 2000) });
    return null;
  }

  /** Notes a value of the wrong type, and has no value. */
  wrongType(message: string): never {
    this.warn('INVALID_TYPE', message);
    throw new EvaluationError(message);
  }

  /** Notes that a value isn't of the type wanted, and has no value. */
  expected(type: string, found: Value): never {
    return this.wrongType(`Expected ${type} but found '${printShort(found)}'`);
  }
}

/** The result, or null where there is none. */
export function orNull(evaluate: () => Value): Value {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
}
