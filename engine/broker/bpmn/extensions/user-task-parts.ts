import { readExpression, type Expression } from '../../expression/expression.ts';
import type { UserTaskDefinition } from '../../process/job-definition.ts';
import { extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** Where each part of a user task stands in the XML: extension element and attribute. */
const PARTS: Readonly<Record<keyof UserTaskDefinition, readonly [string, string]>> = {
  assignee: ['zeebe:AssignmentDefinition', 'assignee'],
  candidateGroups: ['zeebe:AssignmentDefinition', 'candidateGroups'],
  candidateUsers: ['zeebe:AssignmentDefinition', 'candidateUsers'],
  dueDate: ['zeebe:TaskSchedule', 'dueDate'],
  followUpDate: ['zeebe:TaskSchedule', 'followUpDate'],
  formKey: ['zeebe:FormDefinition', 'formKey'],
  externalReference: ['zeebe:FormDefinition', 'externalReference'],
  formId: ['zeebe:FormDefinition', 'formId'],
};

/** `zeebe:assignmentDefinition`, `zeebe:taskSchedule` and `zeebe:formDefinition` of a user task. */
export function readUserTaskParts(element: ModdleElement): UserTaskDefinition {
  const found: { -readonly [part in keyof UserTaskDefinition]: Expression } = {};
  for (const [part, [type, attribute]] of Object.entries(PARTS) as [
    keyof UserTaskDefinition,
    [string, string],
  ][]) {
    const extension = extensionOf(element, type);
    const text = extension === undefined ? undefined : textOf(extension, attribute);
    if (text !== undefined && text.trim() !== '') found[part] = readExpression(text);
  }
  return found;
}
