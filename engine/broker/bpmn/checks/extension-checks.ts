import { parseDateTime } from '../../expression/time/date-time.ts';
import { readExpression } from '../../expression/expression.ts';
import { childrenOf, textOf, type ModdleElement } from '../moddle-element.ts';
import { executionListenersCheck } from './listener-checks.ts';
import { formDefinitionCheck } from './user-task-checks.ts';
import type { Check, Report } from './check.ts';
import {
  checkSyntax,
  requireExpression,
  requireExpressionAttribute,
  requirePath,
  requireText,
} from './expression-checks.ts';

const RESERVED_HEADERS = 'io.camunda.zeebe:';

/** What goes in may be a fixed text, what comes out is an expression. */
const MAPPINGS = [
  ['inputParameters', requireText],
  ['outputParameters', requireExpressionAttribute],
] as const;

/** What must hold for each of Zeebe's extension elements, wherever it stands. Names in lower case. */
export const EXTENSION_CHECKS: Readonly<Record<string, Check>> = {
  'zeebe:taskdefinition': (definition, report) => {
    requireText(textOf(definition, 'type'), report);
    const retries = textOf(definition, 'retries');
    if (retries !== undefined) checkSyntax(retries, report);
  },
  'zeebe:taskheaders': (headers, report) => {
    for (const header of childrenOf(headers, 'values')) {
      const key = textOf(header, 'key') ?? '';
      if (!key.startsWith(RESERVED_HEADERS)) continue;
      report(
        `Attribute 'key' contains '${key}', but header keys starting with '${RESERVED_HEADERS}' are reserved for internal use.`,
      );
    }
  },
  'zeebe:iomapping': (mapping, report) => {
    for (const [property, require] of MAPPINGS) {
      for (const parameter of childrenOf(mapping, property)) {
        const reportParameter: Report = (message) => report(message, parameter);
        require(textOf(parameter, 'source'), reportParameter);
        requirePath(textOf(parameter, 'target'), reportParameter);
      }
    }
  },
  'zeebe:script': (script, report) => {
    requireResultVariable(script, report);
    requireExpressionAttribute(textOf(script, 'expression'), report);
  },
  'zeebe:calledelement': (called, report) => {
    const processId = textOf(called, 'processId');
    if (processId === undefined) requireText(processId, report);
    else checkSyntax(processId, report);
  },
  'zeebe:loopcharacteristics': (loop, report) => {
    requireExpressionAttribute(textOf(loop, 'inputCollection'), report);
    const collection = textOf(loop, 'outputCollection') ?? '';
    const element = textOf(loop, 'outputElement') ?? '';
    if (element !== '') requireExpression(element, report);
    if (collection !== '' && element === '')
      report("Attribute 'outputElement' must be present if the attribute 'outputCollection' is set");
    if (collection === '' && element !== '')
      report("Attribute 'outputCollection' must be present if the attribute 'outputElement' is set");
  },
  'zeebe:calleddecision': (called, report) => {
    requireText(textOf(called, 'decisionId'), report);
    requireResultVariable(called, report);
  },
  'zeebe:subscription': (subscription, report) =>
    requireExpressionAttribute(textOf(subscription, 'correlationKey'), report),
  'zeebe:assignmentdefinition': checkAssignment,
  'zeebe:taskschedule': (schedule, report) => {
    for (const attribute of ['dueDate', 'followUpDate']) checkDate(textOf(schedule, attribute), report);
  },
  'zeebe:formdefinition': formDefinitionCheck,
  'zeebe:executionlisteners': executionListenersCheck,
};

function requireResultVariable(extension: ModdleElement, report: Report): void {
  const result = textOf(extension, 'resultVariable');
  if (result === undefined || result === '')
    report("Attribute 'resultVariable' must be present and not empty");
}

function checkAssignment(assignment: ModdleElement, report: Report): void {
  checkSyntax(textOf(assignment, 'assignee'), report);
  for (const attribute of ['candidateGroups', 'candidateUsers']) {
    const text = textOf(assignment, attribute);
    if (text === undefined || text === '') continue;
    if (readExpression(text).feel) checkSyntax(text, report);
    else if (text.split(',').some((entry) => entry.trim() === '')) {
      report(
        `Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found '${text}'.`,
      );
    }
  }
}

function checkDate(text: string | undefined, report: Report): void {
  if (text === undefined || text === '') return;
  if (readExpression(text).feel) checkSyntax(text, report);
  else if (parseDateTime(text) === undefined) {
    report(
      `Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '${text}'.`,
    );
  }
}
