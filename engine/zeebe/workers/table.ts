import { arm } from './arm.ts';
import { begin } from './begin.ts';
import { disarm } from './disarm.ts';
import { started } from './started.ts';
import { userTask } from './user-task.ts';
import { withdrawn } from './withdrawn.ts';
import type { WorkerKind } from './worker-kind.ts';

/** Every job type the program works on; a test compares this table with the folder. */
export const workers: readonly WorkerKind[] = [begin, userTask, withdrawn, arm, disarm, started];
