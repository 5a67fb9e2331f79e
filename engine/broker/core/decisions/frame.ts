import type { FeelRun } from '../../expression/typed/feel-run.ts';
import type { FeelScope } from '../../expression/typed/feel-scope.ts';
import type { Value } from '../../expression/value/value.ts';
import type { DecisionElement, DecisionLogic } from '../../process/compiled-decision.ts';
import type { EvaluatedDecision } from '../../records/decision.ts';

/** One evaluation under way, for its length only. */
export interface DecisionRun {
  /** What has been evaluated so far; keys and versions are filled in behind it. */
  audit: AuditEntry[];
  /** Characters of JSON the audit may still take. */
  auditLeft: number;
  /** Counts the work of all expressions together. */
  feel: FeelRun;
  /** Decisions and functions left before it is taken for endless. */
  budget: number;
}

/** What was evaluated, without what only the broker's state knows. */
export type AuditEntry = Omit<EvaluatedDecision, 'decisionKey' | 'decisionVersion'>;

/**
 * How many decisions and calls of business knowledge models one evaluation may make. A graph in which each decision
 * requires two others twice over doubles with every level; Zeebe would go on for ever.
 */
export const EVALUATIONS_MAX = 10_000;

/**
 * Characters of JSON that the audit of one evaluation may take, about what a message of the gateway may: a large value
 * that many decisions hand on stands in it as often.
 */
export const AUDIT_MAX = 4 * 1024 * 1024;

/** Where an evaluation stands: in which element, and what is seen there. */
export interface Frame {
  run: DecisionRun;
  element: DecisionElement;
  scope: FeelScope;
}

/** The value of a piece of decision logic, or why there is none. */
export type Evaluated = { ok: true; value: Value } | { ok: false; failure: string };

/** Evaluates the logic inside other logic. */
export type EvaluateInner = (logic: DecisionLogic, frame: Frame) => Evaluated;
