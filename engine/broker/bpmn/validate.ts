import { EVENT_DEFINITION_CHECKS } from './checks/event-checks.ts';
import { EXTENSION_CHECKS } from './checks/extension-checks.ts';
import { inclusiveJoinCheck, sequenceFlowCheck } from './checks/flow-checks.ts';
import { flowNodeCheck, NODE_CHECKS, unsupportedPartsCheck } from './checks/node-checks.ts';
import { signalNameCheck } from './checks/signal-checks.ts';
import type { Check } from './checks/check.ts';
import { kindOf } from './kind-of.ts';
import { childOf, childrenOf, flagOf, idOf, isElement, type ModdleElement } from './moddle-element.ts';
import { loopOf } from './wrap-multi-instances.ts';
import type { Problem } from './problem.ts';

/** What Zeebe 8.5 refuses at deployment, finding by finding. Only executable processes are looked at. */
export function validate(definitions: ModdleElement, dialect: { inclusiveJoin?: boolean } = {}): Problem[] {
  const problems: Problem[] = [];
  const processes = childrenOf(definitions, 'rootElements').filter(
    (element) => element.$type === 'bpmn:Process' && flagOf(element, 'isExecutable'),
  );
  if (processes.length === 0) {
    const message = 'Must contain at least one executable process';
    problems.push({ elementId: 'definitions', elementType: 'definitions', message });
  }
  for (const process of processes) {
    validateScope(process, problems);
    if (dialect.inclusiveJoin !== true) refuseInclusiveJoins(process, problems);
  }
  for (const signal of childrenOf(definitions, 'rootElements')) {
    if (signal.$type === 'bpmn:Signal') run(signalNameCheck, signal, problems);
  }
  for (const message of usedMessages(processes)) validateExtensions(message, problems);
  return distinct(problems);
}

function validateScope(scope: ModdleElement, problems: Problem[]): void {
  run(NODE_CHECKS[scope.$type], scope, problems);
  run(unsupportedPartsCheck, scope, problems);
  validateExtensions(scope, problems);
  for (const element of childrenOf(scope, 'flowElements')) validateElement(element, problems);
}

function refuseInclusiveJoins(scope: ModdleElement, problems: Problem[]): void {
  for (const element of childrenOf(scope, 'flowElements')) {
    if (element.$type === 'bpmn:InclusiveGateway') run(inclusiveJoinCheck, element, problems);
    refuseInclusiveJoins(element, problems);
  }
}

/** Drawn for people, without meaning to the engine. */
const IGNORED = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

function validateElement(element: ModdleElement, problems: Problem[]): void {
  if (IGNORED.has(element.$type)) return;
  if (element.$type === 'bpmn:SequenceFlow') {
    run(sequenceFlowCheck, element, problems);
    return;
  }
  if (kindOf(element) === undefined) {
    add(problems, element, unsupported(element));
    return;
  }
  run(flowNodeCheck, element, problems);
  validateScope(element, problems);
  const loop = loopOf(element);
  if (loop !== undefined) {
    run(NODE_CHECKS[loop.$type], loop, problems);
    validateExtensions(loop, problems);
  }
  for (const definition of childrenOf(element, 'eventDefinitions')) {
    run(EVENT_DEFINITION_CHECKS[definition.$type] ?? refuseDefinition, definition, problems);
  }
}

const refuseDefinition: Check = (_definition, report) =>
  report('Event definition of this type is not supported');

function unsupported(element: ModdleElement): string {
  return `Elements of type '${element.$type.slice(5)}' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/`;
}

function validateExtensions(element: ModdleElement, problems: Problem[]): void {
  const container = childOf(element, 'extensionElements');
  const values = container?.['values'];
  const seen = new Set<string>();
  for (const extension of Array.isArray(values) ? values.filter(isElement) : []) {
    const type = extension.$type.toLowerCase();
    const check = EXTENSION_CHECKS[type];
    if (check === undefined) continue;
    if (seen.has(type)) {
      add(problems, element, repeated(type, localName(extension, 'zeebe:')));
    } else {
      run(check, extension, problems);
    }
    seen.add(type);
  }
}

/** Parts of which Zeebe says more when there are two of them. */
const SINGLE = ['zeebe:calleddecision', 'zeebe:script'];

function repeated(type: string, name: string): string {
  const message = `Must have exactly one '${name}' extension element`;
  if (!SINGLE.includes(type)) return message;
  return `${message} when exists. Please check process definition XML and retain only one extension element.`;
}

function run(check: Check | undefined, element: ModdleElement, problems: Problem[]): void {
  check?.(element, (message, about = element) => add(problems, about, message));
}

function add(problems: Problem[], element: ModdleElement, message: string): void {
  problems.push({ elementId: pathOf(element), elementType: localName(element, ''), message });
}

/** The element's id, or the way to it from the nearest element that has one. */
function pathOf(element: ModdleElement): string {
  const names: string[] = [];
  for (let at: ModdleElement | undefined = element; at !== undefined; at = at.$parent) {
    const id = at.$type === 'bpmn:Definitions' ? '' : idOf(at);
    names.unshift(id === '' ? localName(at, '') : id);
    if (id !== '') break;
  }
  return names.join(' > ');
}

function localName(element: ModdleElement, prefix: string): string {
  const name = element.$type.replace(/^\w+:/, '');
  return /expression$/i.test(name) && element.$type.startsWith('bpmn:')
    ? 'conditionExpression'
    : `${prefix}${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The messages the processes refer to: only those matter. */
function usedMessages(processes: readonly ModdleElement[]): Set<ModdleElement> {
  const messages = new Set<ModdleElement>();
  const visit = (element: ModdleElement): void => {
    for (const holder of [element, ...childrenOf(element, 'eventDefinitions')]) {
      const message = childOf(holder, 'messageRef');
      if (message !== undefined) messages.add(message);
    }
    for (const child of childrenOf(element, 'flowElements')) visit(child);
  };
  processes.forEach(visit);
  return messages;
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ elementId, message }) => {
    const key = `${elementId}\n${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
