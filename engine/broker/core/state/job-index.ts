import { createHeap, putInHeap, removeFromHeap } from './key-heap.ts';
import type { JobState, ProcessInstanceState } from './process-instance-state.ts';
import type { State } from './state.ts';

/** Puts a job among those a worker may fetch. */
export function makeActivatable(state: State, job: JobState): void {
  removeFromHeap(state.due, job.key);
  offerJob(state, job.key, job.jobType);
  job.lifecycle = 'activatable';
  delete job.worker;
  delete job.deadline;
  delete job.recurAt;
}

/** Puts a key into the heap of its job type. */
export function offerJob(state: State, key: number, jobType: string): void {
  let heap = state.activatable.get(jobType);
  if (heap === undefined) {
    heap = createHeap();
    state.activatable.set(jobType, heap);
  }
  putInHeap(heap, { rank: 0, key, kind: 'job' });
}

/** Takes a job out of every index: nobody can fetch it, no time is waited for. */
export function withdrawJob(state: State, job: JobState): void {
  removeFromHeap(state.due, job.key);
  const heap = state.activatable.get(job.jobType);
  if (heap === undefined) return;
  removeFromHeap(heap, job.key);
  if (heap.size === 0) state.activatable.delete(job.jobType);
}

/** Forgets a job. */
export function deleteJob(state: State, instance: ProcessInstanceState, job: JobState): void {
  withdrawJob(state, job);
  delete instance.jobs[job.key];
  state.owners.delete(job.key);
}
