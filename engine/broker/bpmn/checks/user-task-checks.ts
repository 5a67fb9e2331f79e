import { extensionOf, extensionsOf, textOf, type ModdleElement } from '../moddle-element.ts';
import type { Check } from './check.ts';
import { checkSyntax } from './expression-checks.ts';

/** A user task is native or not, once. */
export const userTaskCheck: Check = (task, report) => {
  if (extensionsOf(task, 'zeebe:UserTask').length <= 1) return;
  report(
    "Must have exactly one 'zeebe:userTask' extension element when exists. Please check process definition XML and retain only one extension element.",
  );
};

/** A form is a deployed one, or one that somebody else knows: by `formKey`, for native tasks by `externalReference`. */
export const formDefinitionCheck: Check = (form, report) => {
  const isNative = isOnNativeTask(form);
  const wanted = ['formId', isNative ? 'externalReference' : 'formKey'];
  const given = wanted.filter((attribute) => (textOf(form, attribute) ?? '').trim() !== '');
  if (given.length === 1) {
    if (given[0] === 'formKey') checkSyntax(textOf(form, 'formKey'), report);
    return;
  }
  const which = isNative ? ' for native user tasks' : '';
  report(`Exactly one of the attributes '${wanted.join(', ')}' must be present and not blank${which}`);
};

function isOnNativeTask(form: ModdleElement): boolean {
  const task = form.$parent?.$parent;
  return task !== undefined && extensionOf(task, 'zeebe:UserTask') !== undefined;
}
