import type { CompensationEvent } from './compensation.ts';
import type { DecisionEvent } from './decision.ts';
import type { DeploymentEvent } from './deployment.ts';
import type { FormEvent } from './form.ts';
import type { ResourceEvent } from './resource.ts';
import type { ElementEvent } from './element.ts';
import type { IncidentEvent } from './incident.ts';
import type { JobEvent } from './job.ts';
import type { MessageEvent } from './message.ts';
import type { MultiInstanceEvent } from './multi-instance.ts';
import type { ProcessInstanceEvent } from './process-instance.ts';
import type { SignalEvent } from './signal.ts';
import type { TimerEvent } from './timer.ts';
import type { VariableEvent } from './variable.ts';

/** Everything that can have happened. Plain JSON: this is what the log holds. Fields only ever get added. */
export type Event =
  | DeploymentEvent
  | DecisionEvent
  | FormEvent
  | ResourceEvent
  | ProcessInstanceEvent
  | ElementEvent
  | MultiInstanceEvent
  | VariableEvent
  | JobEvent
  | TimerEvent
  | MessageEvent
  | SignalEvent
  | IncidentEvent
  | CompensationEvent;

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
