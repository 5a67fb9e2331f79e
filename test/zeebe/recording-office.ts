import { randomUUID } from 'node:crypto';
import type { ArrivedJob, OfficePorts } from '#engine/zeebe/ports.ts';

export type PortName = keyof OfficePorts;

/** An office that remembers who asked what; the rules of faith are its own, by dossier. */
export interface RecordingOffice extends OfficePorts {
  heard: { port: PortName; job: ArrivedJob }[];
  of(port: PortName, elementId?: string): ArrivedJob[];
  /** Claimed instance by dossier. */
  instances: Map<string, string>;
  armings: Map<string, string>;
}

export function recordingOffice(): RecordingOffice {
  const heard: RecordingOffice['heard'] = [];
  const instances = new Map<string, string>();
  const armings = new Map<string, string>();
  const note = (port: PortName, job: ArrivedJob) => void heard.push({ port, job });
  const known = (job: ArrivedJob) => instances.get(job.dossierId) === job.processInstanceKey;
  const report = (port: PortName) => async (job: ArrivedJob) => {
    note(port, job);
    return known(job) ? ('listed' as const) : ('stranger' as const);
  };
  return {
    heard,
    instances,
    armings,
    of: (port, elementId) =>
      heard
        .filter((one) => one.port === port && (!elementId || one.job.elementId === elementId))
        .map((one) => one.job),
    async claimInstance(job) {
      note('claimInstance', job);
      if (!instances.has(job.dossierId)) instances.set(job.dossierId, job.processInstanceKey);
      return known(job) ? 'claimed' : 'stranger';
    },
    arriveTask: report('arriveTask'),
    withdrawTasks: report('withdrawTasks'),
    disarm: report('disarm'),
    started: report('started'),
    async arm(job) {
      note('arm', job);
      const armingId = armings.get(job.jobKey) ?? randomUUID();
      armings.set(job.jobKey, armingId);
      return known(job) ? { armingId } : 'stranger';
    },
  };
}
