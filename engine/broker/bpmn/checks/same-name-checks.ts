import { childOf, childrenOf, textOf, type ModdleElement } from '../moddle-element.ts';
import type { Report } from './check.ts';
import { definitionsOf } from './event-checks.ts';

/** Events that wait at the same element must differ: no two messages of one name, no two errors of one code. */
export function checkDistinct(events: readonly ModdleElement[], owner: ModdleElement, report: Report): void {
  for (const name of repeated(events, 'bpmn:MessageEventDefinition', 'messageRef', 'name')) {
    report(`Multiple message event definitions with the same name '${name}' are not allowed.`, owner);
  }
  for (const code of repeated(events, 'bpmn:ErrorEventDefinition', 'errorRef', 'errorCode')) {
    report(
      `Multiple error catch events with the same error code '${code}' are not supported on the same scope.`,
      owner,
    );
  }
}

/** The start events of the event sub-processes directly inside a scope. */
export function eventStarts(scope: ModdleElement): readonly ModdleElement[] {
  return childrenOf(scope, 'flowElements')
    .filter((element) => element['triggeredByEvent'] === true)
    .flatMap((element) => childrenOf(element, 'flowElements'))
    .filter(({ $type }) => $type === 'bpmn:StartEvent');
}

function repeated(
  events: readonly ModdleElement[],
  type: string,
  reference: string,
  attribute: string,
): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const definition of events.flatMap((event) => definitionsOf(event, type))) {
    const target = childOf(definition, reference);
    const value = target === undefined ? undefined : textOf(target, attribute);
    if (value === undefined) continue;
    if (seen.has(value)) twice.add(value);
    seen.add(value);
  }
  return twice;
}
