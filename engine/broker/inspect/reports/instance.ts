import type { ElementState, ProcessInstanceState } from '../../core/state/process-instance-state.ts';
import { printTime, subjectKey, type Report, type ReportQuestion, type ReportTable } from '../report.ts';

/** One process instance with everything that belongs to it. */
export const instance: Report = {
  name: 'instance',
  subject: 'KEY',
  says: 'one process instance: its tokens, jobs, timers, subscriptions, variables, incidents',
  show({ state }, question) {
    const key = subjectKey(question, 'a process instance');
    const found = state.instances.get(state.owners.get(key) ?? key);
    if (found === undefined)
      throw new Error(`Expected a process instance with key '${key}' at this position but there is none.`);
    const definition = state.definitions.get(found.processDefinitionKey);
    return [
      {
        heading: `Process instance ${found.key}`,
        columns: ['process id', 'version', 'definition key', 'put aside'],
        rows: [
          [
            ...[definition?.bpmnProcessId ?? '?', definition?.version ?? '?', found.processDefinitionKey],
            found.banned ?? 'no',
          ],
        ],
      },
      elements(found),
      jobs(found),
      waits(found),
      variables(found, question),
      incidents(found),
    ].filter(({ rows }) => rows.length > 0);
  },
};

function elements(found: ProcessInstanceState): ReportTable {
  const rows: (string | number)[][] = [];
  const visit = (element: ElementState, depth: number) => {
    rows.push([`${'  '.repeat(depth)}${element.elementId}`, element.key, element.lifecycle]);
    for (const [id, waiting] of Object.entries(element.joins ?? {}))
      rows.push([
        `${'  '.repeat(depth + 1)}${id}`,
        '',
        `joining: ${Object.values(waiting).reduce((a, b) => a + b, 0)} of its tokens are here`,
      ]);
    for (const child of Object.values(found.elements)) {
      if (child.scopeKey === element.key) visit(child, depth + 1);
    }
  };
  for (const element of Object.values(found.elements)) if (element.scopeKey === undefined) visit(element, 0);
  return { heading: 'Tokens', columns: ['element', 'key', 'state'], rows };
}

function jobs(found: ProcessInstanceState): ReportTable {
  return {
    heading: 'Jobs',
    columns: ['key', 'type', 'element instance', 'state', 'retries', 'worker', 'leased until'],
    rows: Object.values(found.jobs).map((job) => [
      ...[job.key, job.jobType, job.elementInstanceKey, job.lifecycle, job.retries, job.worker ?? '–'],
      printTime(job.deadline),
    ]),
  };
}

function waits(found: ProcessInstanceState): ReportTable {
  return {
    heading: 'Waits for',
    columns: ['key', 'element', 'what'],
    rows: [
      ...Object.values(found.timers).map((timer) => [
        ...[timer.key, timer.elementId],
        `timer due ${printTime(timer.dueAt)}${timer.repetitions < 0 ? ', for ever again' : ''}`,
      ]),
      ...Object.values(found.subscriptions).map((subscription) => [
        ...[subscription.key, subscription.elementId],
        `message '${subscription.messageName}' with the correlation key '${subscription.correlationKey}'`,
      ]),
    ],
  };
}

function variables(found: ProcessInstanceState, question: ReportQuestion): ReportTable {
  const rows = Object.entries(found.variables).flatMap(([scope, document]) =>
    Object.entries(document).map(([name, value]) => [
      ...[Number(scope), name],
      question.variables ? JSON.stringify(value) : `(hidden; ${JSON.stringify(value).length} characters)`,
    ]),
  );
  return { heading: 'Variables', columns: ['scope', 'name', 'value'], rows };
}

function incidents(found: ProcessInstanceState): ReportTable {
  return {
    heading: 'Incidents',
    columns: ['key', 'element instance', 'type', 'message'],
    rows: Object.values(found.incidents).map((incident) => [
      ...[incident.key, incident.elementInstanceKey, incident.errorType, incident.errorMessage],
    ]),
  };
}
