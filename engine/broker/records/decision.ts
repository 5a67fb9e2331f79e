import type { Json, JsonObject } from './json.ts';

/** Evaluates a decision by its key, or by its id (the latest version). */
export interface DecisionEvaluate {
  type: 'decision.evaluate';
  /** 0 when the decision is named by its id. */
  decisionKey: number;
  decisionId: string;
  variables: JsonObject;
}

/** A decision as it was evaluated. */
export interface EvaluatedDecisionOf {
  decisionKey: number;
  decisionId: string;
  decisionName: string;
  decisionVersion: number;
  decisionRequirementsId: string;
  decisionRequirementsKey: number;
  /** Null when the evaluation failed. */
  output: Json;
  /** Every decision and business knowledge model that was evaluated, in order. */
  evaluated: readonly EvaluatedDecision[];
  /** Why it failed, and which of those evaluated was the last. */
  failure?: { message: string; decisionId: string };
}

/** A decision was evaluated, for a client or for a business rule task. Changes no state: it is told for the record. */
export interface DecisionEvaluated extends EvaluatedDecisionOf {
  type: 'decision.evaluated';
  /** The decision instance key. */
  key: number;
  /** Present when a business rule task called it. */
  instanceKey?: number;
  elementInstanceKey?: number;
}

export type DecisionEvent = DecisionEvaluated;

/** What the client who asked is answered. */
export interface DecisionResponse extends EvaluatedDecisionOf {
  type: 'decision.evaluated';
  /** The decision instance key. */
  key: number;
}

/** One decision or business knowledge model (key and version -1) that was evaluated. */
export interface EvaluatedDecision {
  decisionKey: number;
  decisionId: string;
  decisionName: string;
  decisionVersion: number;
  decisionType: DecisionType;
  output: Json;
  /** Of decision tables. */
  inputs: readonly { id: string; name: string; value: Json }[];
  matchedRules: readonly MatchedRule[];
}

export type DecisionType =
  'DECISION_TABLE' | 'LITERAL_EXPRESSION' | 'CONTEXT' | 'INVOCATION' | 'LIST' | 'RELATION' | 'UNKNOWN';

/** A rule that was met, with what its outputs yielded. */
export interface MatchedRule {
  id: string;
  /** From 1. */
  index: number;
  outputs: readonly { id: string; name: string; value: Json }[];
}
