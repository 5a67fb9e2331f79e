import { attribute, escape } from '#test/conformance/xml-text.ts';

type Details = Record<string, unknown>;

/** What stands beside the process in a file, by id: an event refers to it. */
export interface Roots {
  messages: Map<string, string>;
  errors: Map<string, string>;
  signals: Map<string, string>;
  escalations: Map<string, string>;
  tag: string;
}

/** The event definitions of an event. */
export function writeEvent(id: string, kind: string, details: Details, roots: Roots): string {
  const parts: string[] = [];
  const timer = details['timer'];
  if (timer !== undefined) parts.push(writeTimer(timer as string | Details));
  if (details['message'] !== undefined && kind !== 'receive') {
    parts.push(`<bpmn:messageEventDefinition messageRef="${messageRef(details, roots)}"/>`);
  }
  if ((kind === 'end' || kind === 'throw') && details['job'] !== undefined)
    parts.push('<bpmn:messageEventDefinition/>');
  if (details['terminate']) parts.push('<bpmn:terminateEventDefinition/>');
  if (details['error'] !== undefined) parts.push(writeError(details['error'], roots));
  if (details['escalation'] !== undefined) parts.push(writeEscalation(details['escalation'], roots));
  if (details['signal'] !== undefined) parts.push(writeSignal(String(details['signal']), roots));
  if (details['link'] !== undefined) {
    parts.push(`<bpmn:linkEventDefinition id="link_${id}"${attribute({ name: details['link'] })}/>`);
  }
  if (details['compensation'] !== undefined)
    parts.push(writeCompensation(id, kind, String(details['compensation'])));
  return parts.join('');
}

function writeTimer(timer: string | Details): string {
  const entries = typeof timer === 'string' ? { timeDuration: timer } : timer;
  const lines = Object.entries(entries).map(
    ([tag, text]) => `<bpmn:${tag} xsi:type="bpmn:tFormalExpression">${escape(String(text))}</bpmn:${tag}>`,
  );
  return `<bpmn:timerEventDefinition>${lines.join('')}</bpmn:timerEventDefinition>`;
}

function writeError(error: unknown, roots: Roots): string {
  if (error === true) return '<bpmn:errorEventDefinition/>'; // catches every code
  const code = String(error);
  const id = `error_${roots.errors.size}`;
  roots.errors.set(id, `<bpmn:error id="${id}"${attribute({ errorCode: code })}/>`);
  return `<bpmn:errorEventDefinition errorRef="${id}"/>`;
}

function writeEscalation(escalation: unknown, roots: Roots): string {
  if (escalation === true) return '<bpmn:escalationEventDefinition/>'; // catches every code
  const id = `escalation_${roots.escalations.size}`;
  roots.escalations.set(
    id,
    `<bpmn:escalation id="${id}"${attribute({ escalationCode: String(escalation) })}/>`,
  );
  return `<bpmn:escalationEventDefinition escalationRef="${id}"/>`;
}

function writeSignal(name: string, roots: Roots): string {
  const id = `signal_${roots.signals.size}`;
  const tagged = name.startsWith('=') || name === '' ? name : `${name}${roots.tag}`;
  roots.signals.set(id, `<bpmn:signal id="${id}"${attribute({ name: tagged })}/>`);
  return `<bpmn:signalEventDefinition signalRef="${id}"/>`;
}

/** Throwing: all of the scope (`true`) or one activity. On a boundary the name is the handler's. */
function writeCompensation(id: string, kind: string, activity: string): string {
  const one = kind !== 'boundary' && activity !== 'true';
  const attributes = { id: `compensate_${id}`, ...(one ? { activityRef: activity } : {}) };
  return `<bpmn:compensateEventDefinition${attribute(attributes)}/>`;
}

/** The id of a message with the name and correlation key of an element. */
export function messageRef(details: Details, roots: Roots): string {
  const name = details['message'] ?? details['receive'];
  const id = `message_${roots.messages.size}`;
  const text = String(name);
  const tagged = text.startsWith('=') || text === '' ? text : `${text}${roots.tag}`;
  const key = details['key'];
  const subscription =
    key === undefined
      ? ''
      : `<bpmn:extensionElements><zeebe:subscription${attribute({ correlationKey: key })}/></bpmn:extensionElements>`;
  roots.messages.set(
    id,
    `<bpmn:message id="${id}"${attribute({ name: tagged })}>${subscription}</bpmn:message>`,
  );
  return id;
}
