import type { DecisionEvaluate } from './decision.ts';
import type { DeploymentCreate } from './deployment.ts';
import type { IncidentResolve } from './incident.ts';
import type { JobCommand } from './job.ts';
import type { MessageCommand } from './message.ts';
import type { MultiInstanceContinue } from './multi-instance.ts';
import type { ProcessInstanceCommand } from './process-instance.ts';
import type { ResourceDelete } from './resource.ts';
import type { SignalBroadcast } from './signal.ts';
import type { TimerTrigger } from './timer.ts';
import type { VariablesSet } from './variable.ts';

/** Everything the broker can be told to do. `Process` and `Graph` are the compiled forms a deployment carries. */
export type Command<Process = unknown, Graph = unknown> =
  | DeploymentCreate<Process, Graph>
  | ResourceDelete
  | DecisionEvaluate
  | ProcessInstanceCommand
  | MessageCommand
  | SignalBroadcast
  | JobCommand
  | TimerTrigger
  | MultiInstanceContinue
  | VariablesSet
  | IncidentResolve;

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType, Process = unknown, Graph = unknown> = Extract<
  Command<Process, Graph>,
  { type: T }
>;
