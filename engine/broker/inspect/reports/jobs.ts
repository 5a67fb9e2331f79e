import { printTime, type Report } from '../report.ts';

/** Jobs by type, and the oldest of one type. */
export const jobs: Report = {
  name: 'jobs',
  subject: '[TYPE]',
  says: 'how many jobs of each type there are; the jobs of one type if named',
  show({ state }, { subject, limit }) {
    if (subject !== undefined) {
      const rows: (string | number)[][] = [];
      for (const instance of state.instances.values()) {
        for (const job of Object.values(instance.jobs)) {
          if (job.jobType !== subject || rows.length >= limit) continue;
          const { key, lifecycle, retries, worker, deadline } = job;
          rows.push([key, instance.key, lifecycle, retries, worker ?? '–', printTime(deadline)]);
        }
      }
      const columns = ['key', 'process instance', 'state', 'retries', 'worker', 'leased until'];
      return [{ heading: `Jobs of type '${subject}'`, columns, rows }];
    }
    const states = ['activatable', 'activated', 'failed', 'error-thrown'] as const;
    const counts = new Map<string, Record<(typeof states)[number], number>>();
    for (const instance of state.instances.values()) {
      for (const { jobType, lifecycle } of Object.values(instance.jobs)) {
        const count = counts.get(jobType) ?? { activatable: 0, activated: 0, failed: 0, 'error-thrown': 0 };
        count[lifecycle] += 1;
        counts.set(jobType, count);
      }
    }
    return [
      {
        heading: 'Jobs',
        columns: ['type', ...states],
        rows: [...counts].slice(0, limit).map(([type, count]) => [type, ...states.map((one) => count[one])]),
      },
    ];
  },
};
