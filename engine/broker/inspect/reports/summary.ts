import { printTime, type Report } from '../report.ts';

/** How much there is of everything. */
export const summary: Report = {
  name: 'summary',
  says: 'how much there is of everything, and how far the log reaches',
  async show({ state, position, recordedAt, reader }) {
    const instances = [...state.instances.values()];
    const sum = (count: (instance: (typeof instances)[number]) => number) =>
      instances.reduce((total, instance) => total + count(instance), 0);
    const reach = await reader.reach();
    return [
      {
        heading: 'Partition 1',
        columns: ['what', 'number'],
        rows: [
          ['position', position],
          ['recorded at', printTime(recordedAt)],
          ['log from', reach.first],
          ['log to', reach.last],
          ['process definitions', state.definitions.size],
          ['open process instances', instances.length],
          ['of them put aside after a bug', instances.filter(({ banned }) => banned !== undefined).length],
          ['element instances', sum(({ elements }) => Object.keys(elements).length)],
          ['jobs', sum(({ jobs }) => Object.keys(jobs).length)],
          ['timers', sum(({ timers }) => Object.keys(timers).length) + state.startTimers.size],
          ['message subscriptions', sum(({ subscriptions }) => Object.keys(subscriptions).length)],
          ['buffered messages', state.messages.size],
          ['incidents', sum(({ incidents }) => Object.keys(incidents).length)],
        ],
      },
    ];
  },
};
