import type { VariablesWritten } from '../../../records/variable.ts';
import { assignDocument, emptyDocument } from '../dictionary.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyVariablesWritten(state: State, event: VariablesWritten): void {
  const { variables } = instanceOf(state, event.instanceKey);
  assignDocument((variables[event.scopeKey] ??= emptyDocument()), event.variables);
}
