import { extension, list, one, type ModdleElement } from './moddle.ts';
import type { AlarmTimer } from './procedure-model.ts';
import { problem, type PublishProblem } from './publish-problem.ts';
import { readCounting } from './read-counting.ts';
import { boundaryEventsOf, flowNodes, isEventSubProcess, startEvents, timerOf } from './walk.ts';

/** One place where timers are armed, with the timer events that belong to it. */
export interface Arming {
  /**
   * `activity`: boundary timers; `event`: an intermediate timer; `gateway`: timers behind an event-based gateway;
   * `scope`: timers that start the event sub-processes of a scope.
   */
  kind: 'activity' | 'event' | 'gateway' | 'scope';
  /** The activity, event, gateway, or the scope (a sub-process or the process). */
  element: ModdleElement;
  timerEvents: ModdleElement[];
  timers: AlarmTimer[];
}

/** Finds every timer of a process and where it is armed. Timers that can't be counted become problems. */
export function collectArmings(process: ModdleElement): { armings: Arming[]; problems: PublishProblem[] } {
  const problems: PublishProblem[] = [];
  const groups = flowNodes(process).flatMap((node) => placesOf(node, problems));
  const byScope = new Map<ModdleElement, ModdleElement[]>();
  const armings: Arming[] = [];
  for (const { kind, element, timerEvents } of groups) {
    if (kind === 'scope') byScope.set(element, [...(byScope.get(element) ?? []), ...timerEvents]);
    else armings.push({ kind, element, timerEvents, timers: countings(timerEvents, problems) });
  }
  for (const [element, timerEvents] of byScope) {
    armings.push({ kind: 'scope', element, timerEvents, timers: countings(timerEvents, problems) });
  }
  return { armings, problems };
}

type Place = Omit<Arming, 'timers'>;

function placesOf(node: ModdleElement, problems: PublishProblem[]): Place[] {
  const places: Place[] = [];
  const boundary = boundaryEventsOf(node).filter(timerOf);
  if (boundary.length > 0) places.push({ kind: 'activity', element: node, timerEvents: boundary });
  if (node.$type === 'bpmn:EventBasedGateway') {
    const timers = targets(node).filter(timerOf);
    if (timers.length > 0) places.push({ kind: 'gateway', element: node, timerEvents: timers });
  }
  if (node.$type === 'bpmn:IntermediateCatchEvent' && timerOf(node) && !followsGateway(node)) {
    places.push({ kind: 'event', element: node, timerEvents: [node] });
  }
  if (node.$type === 'bpmn:StartEvent' && timerOf(node)) places.push(...startPlace(node, problems));
  return places;
}

function startPlace(start: ModdleElement, problems: PublishProblem[]): Place[] {
  const holder = start.$parent;
  const scope = holder?.$parent;
  if (!holder || !scope || !isEventSubProcess(holder)) {
    problems.push(
      problem(
        'timer-start',
        start.id,
        'Quy trình bắt đầu khi có hồ sơ, không bắt đầu theo giờ: hãy bỏ hẹn giờ ở nút bắt đầu.',
        'A procedure starts with a dossier, not at a time: remove the timer from the start event.',
      ),
    );
    return [];
  }
  if (isEventSubProcess(scope)) {
    problems.push(
      problem(
        'timer-nested-event-subprocess',
        start.id,
        'Hẹn giờ này nằm trong quy trình con sự kiện lồng trong một quy trình con sự kiện khác: hãy đưa nó ra ngoài.',
        'This timer starts an event sub-process inside another one: move it out.',
      ),
    );
    return [];
  }
  return [{ kind: 'scope', element: scope, timerEvents: startEvents(holder).filter(timerOf) }];
}

function countings(events: readonly ModdleElement[], problems: PublishProblem[]): AlarmTimer[] {
  return events.flatMap((event) => {
    const timer = timerOf(event);
    const counting = timer && readCounting(timer);
    if (counting) return [{ id: event.id, counting }];
    problems.push(
      problem(
        'timer-constant',
        event.id,
        'Hẹn giờ phải là một khoảng, một ngày hoặc một chu kỳ cố định, hoặc tính theo giờ làm việc.',
        'The timer must be a fixed duration, date or cycle, or be counted in working time.',
      ),
    );
    return [];
  });
}

function targets(gateway: ModdleElement): ModdleElement[] {
  return list(gateway, 'outgoing').flatMap((flow) => one(flow, 'targetRef') ?? []);
}

function followsGateway(event: ModdleElement): boolean {
  return list(event, 'incoming').some((flow) => one(flow, 'sourceRef')?.$type === 'bpmn:EventBasedGateway');
}

/** Whether a token at this element pauses the law's clock. */
export function pausesClock(element: ModdleElement): boolean {
  return extension(element, 'motcua:Pause') !== undefined;
}
