import type { JsonObject } from './json.ts';

export interface VariablesSet {
  type: 'variables.set';
  elementInstanceKey: number;
  variables: JsonObject;
  /** True: only in this scope. False: where each name is found going outwards, else at the root. */
  local: boolean;
}

/** Variables written in one scope. */
export interface VariablesWritten {
  type: 'variables.written';
  instanceKey: number;
  scopeKey: number;
  variables: JsonObject;
}

export type VariableEvent = VariablesWritten;

export interface VariablesResponse {
  type: 'variables.set';
  key: number;
}
