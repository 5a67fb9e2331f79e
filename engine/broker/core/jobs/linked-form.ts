import type { Expression } from '../../expression/expression.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { latestForm } from '../state/deployed-resources.ts';
import type { State } from '../state/state.ts';

/** The header of a user task that shows a deployed form: the key of the form's latest version. */
export function linkedFormHeader(
  state: State,
  formId: Expression | undefined,
  context: JsonObject,
): Record<string, string> | Failure {
  if (formId === undefined) return {};
  const id = evaluateString(formId, context);
  if (isFailure(id)) return id;
  const form = latestForm(state, id);
  if (form !== undefined) return { 'io.camunda.zeebe:formKey': String(form.key) };
  return {
    failure: 'FORM_NOT_FOUND',
    message: `Expected to find a form with id '${id}', but no form with this id is found, at least a form with this id should be available. To resolve the Incident please deploy a form with the same id`,
  };
}
