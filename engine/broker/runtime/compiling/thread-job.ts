import type { Dialect } from '../../bpmn/compile.ts';
import type { Rejection } from '../../records/rejection.ts';
import type { Resource } from '../prepare-deployment.ts';
import type { PackedProcess, PackedResource } from './packed-deployment.ts';

/** What the compiling thread is asked, one at a time. */
export type ThreadJob =
  | { do: 'prepare'; resources: readonly Resource[]; dialect: Dialect }
  /** What was deployed, without judging it again. */
  | { do: 'recompile'; xml: string; dialect: Dialect };

/** What it answers. `failure`: neither compiled nor refused, a fault of ours. */
export type ThreadAnswer =
  | { resources: readonly PackedResource[] }
  | { processes: readonly PackedProcess[] }
  | { rejection: Rejection }
  | { failure: string };
