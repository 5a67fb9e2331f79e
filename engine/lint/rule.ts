import type { Budget } from './budget-minutes.ts';
import type { BpmnElement } from './element.ts';

/** The languages a problem is told in. */
export type Language = 'vi' | 'en';

/** `error` stops publication, `warning` asks, `info` tells. */
export type Severity = 'error' | 'warning' | 'info';

/** What the rules know about the world outside the diagram. */
export interface LintContext {
  /** Statutory terms in force by name, `ho-tich/ban-sao-trich-luc`; undefined: terms are not checked. */
  law?: Readonly<Record<string, Budget>>;
  /** Keys of the procedure's forms; undefined: form keys are not checked. */
  forms?: readonly string[];
  /** Names of the fields the broker may know (`x-routing`); undefined: conditions are not checked against them. */
  routingFields?: readonly string[];
  /** Initiatives that may apply to this procedure. */
  initiatives?: readonly LintInitiative[];
  /** Working minutes of one working day of the deadline calendar; 480 by default. */
  dayMinutes?: number;
}

/** As much of an initiative as the rules need. */
export interface LintInitiative {
  code: string;
  name: { vi: string; en: string };
  committed: Budget;
  stepBudgets: Readonly<Record<string, number>>;
}

/** Where a rule tells what it found. */
export interface Reporter {
  /** Reports a fault of an element; `params` fill the rule's sentence. */
  report(elementId: string | null, params?: Record<string, string | number>): void;
}

/** One rule, one file of rules/. Its name is its file, its page in docs/rules and its fixtures. */
export interface Rule {
  severity: Severity;
  /** Called for every element of the diagram. */
  check(element: BpmnElement, reporter: Reporter, context: LintContext): void;
}

/** A fault found, in words. */
export interface Problem {
  rule: string;
  severity: Severity;
  /** null when it is the diagram as a whole. */
  elementId: string | null;
  message: string;
}
