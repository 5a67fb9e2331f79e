import { w1Completion, w1Variables } from './w1-variables.ts';

/** One process that brokers are measured with: created `count` times, then each of its tasks completed in turn. */
export interface Workload {
  name: string;
  /** File in bench/diagrams. */
  diagram: string;
  processId: string;
  jobType: string;
  /** Tasks of one instance. */
  tasks: number;
  /** What an instance is created with. */
  variables: object;
  /** What every completion sets. */
  completion: object;
  /** The one variable a worker asks for. */
  fetched: string;
}

/** A dossier: four user tasks and an exclusive gateway. */
export const w1: Workload = {
  name: 'W1',
  diagram: 'w1.bpmn',
  processId: 'bench-w1',
  jobType: 'io.camunda.zeebe:userTask',
  tasks: 4,
  variables: w1Variables,
  completion: w1Completion,
  fetched: 'maHoSo',
};

/** The least that is a process: one service task. */
export const w2: Workload = {
  name: 'W2',
  diagram: 'w2.bpmn',
  processId: 'bench-w2',
  jobType: 'bench-w2',
  tasks: 1,
  variables: w1Variables,
  completion: w1Completion,
  fetched: 'maHoSo',
};
