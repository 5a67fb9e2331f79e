import { childOf, childrenOf, textOf, type ModdleElement } from '../moddle-element.ts';
import type { Report } from './check.ts';
import { definitionsOf } from './event-checks.ts';
import { repeated } from './repeated.ts';

/** Events that wait at the same element must differ: no two messages of one name, no two errors of one code. */
export function checkDistinct(events: readonly ModdleElement[], owner: ModdleElement, report: Report): void {
  const definitions = events.flatMap((event) => definitionsOf(event));
  for (const name of repeatedMessages(definitions)) {
    report(`Multiple message event definitions with the same name '${name}' are not allowed.`, owner);
  }
  const codes = definitions.filter(({ $type }) => $type === 'bpmn:ErrorEventDefinition').map(errorCode);
  for (const code of repeated(codes)) {
    report(
      code === undefined
        ? 'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.'
        : `Multiple error catch events with the same error code '${code}' are not supported on the same scope.`,
      owner,
    );
  }
}

/** No two signals of one name wait at the same element. */
export function checkDistinctSignals(
  events: readonly ModdleElement[],
  owner: ModdleElement,
  report: Report,
): void {
  const names = events.flatMap((event) =>
    definitionsOf(event).map((definition) => partOf(definition, 'signalRef', 'name')),
  );
  for (const name of repeated(names.filter((name) => name !== undefined))) {
    report(`Multiple signal event definitions with the same name '${name}' are not allowed.`, owner);
  }
}

/** No two escalations of one code, no two without a code. */
export function checkDistinctEscalations(
  events: readonly ModdleElement[],
  owner: ModdleElement,
  report: Report,
): void {
  const codes = events
    .flatMap((event) => definitionsOf(event, 'bpmn:EscalationEventDefinition'))
    .map((definition) => partOf(definition, 'escalationRef', 'escalationCode'));
  const twice = repeated(codes);
  const named = [...twice].filter((code) => code !== undefined);
  for (const code of twice.has(undefined) ? [undefined, ...named] : named) {
    report(
      code === undefined
        ? 'The same scope can not contain more than one escalation catch event without escalation code. An escalation catch event without escalation code catches all escalations.'
        : `Multiple escalation catch events with the same escalation code '${code}' are not supported on the same scope.`,
      owner,
    );
  }
}

function partOf(definition: ModdleElement, reference: string, attribute: string): string | undefined {
  const root = childOf(definition, reference);
  return root === undefined ? undefined : textOf(root, attribute);
}

/** The start events of the event sub-processes directly inside a scope. */
export function eventStarts(scope: ModdleElement): readonly ModdleElement[] {
  return childrenOf(scope, 'flowElements')
    .filter((element) => element['triggeredByEvent'] === true)
    .flatMap((element) => childrenOf(element, 'flowElements'))
    .filter(({ $type }) => $type === 'bpmn:StartEvent');
}

/** Two start events of a process with the very same message are reported at the message. */
function repeatedMessages(definitions: readonly ModdleElement[]): Set<string> {
  const seen = new Map<string, ModdleElement>();
  const twice = new Set<string>();
  for (const definition of definitions) {
    const message = childOf(definition, 'messageRef');
    const name = message === undefined ? undefined : textOf(message, 'name');
    if (message === undefined || name === undefined) continue;
    if (seen.has(name) && !(seen.get(name) === message && startsProcess(definition))) twice.add(name);
    seen.set(name, message);
  }
  return twice;
}

function startsProcess(definition: ModdleElement): boolean {
  const event = definition.$parent;
  return event?.$type === 'bpmn:StartEvent' && event.$parent?.$type === 'bpmn:Process';
}

function errorCode(definition: ModdleElement): string | undefined {
  const error = childOf(definition, 'errorRef');
  return error === undefined ? undefined : textOf(error, 'errorCode');
}
