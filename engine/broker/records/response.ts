import type { DecisionResponse } from './decision.ts';
import type { DeploymentResponse } from './deployment.ts';
import type { JobBatchResponse } from './job.ts';
import type { MessageResponse } from './message.ts';
import type { ProcessInstanceResponse } from './process-instance.ts';
import type { SignalResponse } from './signal.ts';
import type { VariablesResponse } from './variable.ts';

/** What the sender of an accepted command is answered; commands without data are `accepted`. */
export type Response =
  | DeploymentResponse
  | DecisionResponse
  | ProcessInstanceResponse
  | JobBatchResponse
  | MessageResponse
  | SignalResponse
  | VariablesResponse
  | { type: 'accepted' };
