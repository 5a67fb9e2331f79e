import type { Event } from '../../records/event.ts';
import { printTime, subjectKey, type Report } from '../report.ts';

/** Fields that every line of the log says in columns of its own, or that may hold personal data. */
const said = new Set(['type', 'key', 'instanceKey']);
const personal = new Set(['variables', 'startVariables', 'headers', 'xml']);

/** Everything that happened to one process instance, step by step. */
export const log: Report = {
  name: 'log',
  subject: 'KEY',
  says: 'everything that happened to one process instance, step by step',
  async show({ reader, position }, question) {
    const instanceKey = subjectKey(question, 'a process instance');
    const jobs = new Set<number>();
    const rows: (string | number)[][] = [];
    const keys = await keysOf(instanceKey, reader.readMentions([instanceKey]), jobs);
    for await (const step of reader.readMentions(keys)) {
      if (step.position > position || rows.length >= question.limit) break;
      for (const event of step.events) {
        if (!concerns(event, instanceKey, jobs)) continue;
        rows.push([
          ...[step.position, printTime(step.recordedAt), event.type],
          ...['key' in event ? event.key : '', details(event, question.variables)],
        ]);
      }
    }
    if (rows.length === 0) throw new Error(`Expected the log to know '${instanceKey}' but it doesn't.`);
    const columns = ['position', 'recorded at', 'event', 'key', 'details'];
    return [{ heading: `Log of process instance ${instanceKey}`, columns, rows }];
  },
};

/** The instance's own key and those of its jobs: a batch of activated jobs names only these. */
async function keysOf(
  instanceKey: number,
  steps: AsyncIterable<{ events: Event[] }>,
  jobs: Set<number>,
): Promise<number[]> {
  for await (const { events } of steps) {
    for (const event of events) {
      if (event.type === 'job.created' && event.instanceKey === instanceKey) jobs.add(event.key);
    }
  }
  return [instanceKey, ...jobs];
}

function concerns(event: Event, instanceKey: number, jobs: ReadonlySet<number>): boolean {
  if (event.type === 'job-batch.activated') return event.jobKeys.some((key) => jobs.has(key));
  if ('instanceKey' in event) return event.instanceKey === instanceKey;
  return 'key' in event && event.key === instanceKey;
}

function details(event: Event, variables: boolean): string {
  return Object.entries(event)
    .filter(([name]) => !said.has(name))
    .map(([name, value]) => `${name}=${personal.has(name) && !variables ? namesOf(value) : print(value)}`)
    .join(' ');
}

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a document holds, without what it says. */
function namesOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? `{${Object.keys(value).join(', ')}}` : '(hidden)';
}
