/**
 * What the office needs to know of a diagram, read once when a version is published and kept with it
 * (`procedure_versions.model`), so that nobody parses BPMN while a dossier is handled.
 */
export interface ProcedureModel {
  /** The process id as drawn, without the installation's prefix. */
  processId: string;
  name: string;
  /** `motcua:deadline` of the process; null when the designer has not said. */
  deadline: {
    /** Names a file under `definitions/law/`, e.g. `ho-tich/ban-sao-trich-luc`. */
    statutoryTerm: string | null;
    committed: { value: number; unit: string } | null;
  } | null;
  /** Every flow node as drawn, by id, sub-processes' contents included; in the order of the document. */
  elements: Record<string, ElementModel>;
  /** Armed elements by id: what hangs on which element, as the arm jobs will say it. */
  armings: Record<string, ArmingModel>;
  /** Jobs that follow a timer's firing at the least, by timer id; absent in versions published before it was read. */
  echoes?: Record<string, number>;
}

export interface ElementModel {
  id: string;
  name: string;
  /** BPMN type without prefix: `UserTask`, `ExclusiveGateway` … */
  type: string;
  /** Role of the lane that holds the element (lane id `lane_<role>`); null outside lanes. */
  role: string | null;
  /** Step budget in working minutes (`motcua:budget`); null when none, or when it lives within the rest. */
  budgetMinutes: number | null;
  /** `motcua:budget within`: the step shares the rest of the dossier's term. */
  budgetWithin: string | null;
  /** `motcua:result`: completing it makes the result ready (clock stops), or hands it over. */
  result: { ready: boolean; handover: boolean } | null;
  /** `motcua:pause`: while a token waits here the law's clock is paused. */
  pause: { kind: string; policy: 'accumulate' | 'restart' | 'run' } | null;
  /** Element a boundary event sits on; null for everything else. */
  attachedTo: string | null;
  /** Name of the message a message event waits for or a receive task receives; null for everything else. */
  message: string | null;
  /** Form key as written: static, or a FEEL expression that begins with `=`. */
  formKey: string | null;
}

/**
 * How a timer is counted: in working time of the dossier's calendar from when it was armed, by the dossier's own dates, or
 * plainly in office time.
 */
export type TimerCounting =
  | { kind: 'workingTime'; value: number; unit: string }
  /** When so many percent (1–100) of a clock's budget are used. */
  | { kind: 'share'; percent: number; clock: ClockName }
  /** So much working time before a clock's end. */
  | { kind: 'beforeDue'; value: number; unit: LeadUnit; clock: ClockName }
  | { kind: 'duration'; iso: string }
  | { kind: 'date'; iso: string }
  /** `repetitions` null: for ever. */
  | { kind: 'cycle'; repetitions: number | null; iso: string };

/** The two clocks of a dossier: the date promised on the slip, and the law's. */
export type ClockName = 'committed' | 'statutory';
export type LeadUnit = 'workingMinutes' | 'workingHours' | 'workingDays';

export interface AlarmTimer {
  /** Element id of the timer event; the message is `motcua:alarm:<id>`. */
  id: string;
  counting: TimerCounting;
}

export interface ArmingModel {
  /** When its alarms start: with the arm job, with the user task's own job, or inside the scope (`motcua:started`). */
  startsWith: 'arm' | 'task' | 'scope';
  timers: AlarmTimer[];
  /** The element pauses the law's clock itself, so its own alarms do not stop for that pause. */
  pauses: boolean;
}
