import type { Arming } from './collect-armings.ts';
import { HIDDEN } from './graph-edit.ts';
import { list, one, type ModdleElement } from './moddle.ts';
import { isMultiInstance, startEvents } from './walk.ts';

/** Further behind a timer, and beyond so many jobs, nothing is counted: a drawing can fork for ever. */
const STEPS_MAX = 200;
const JOBS_MAX = 100;

/**
 * How many jobs the broker brings at the least once a timer has fired, by the timer's id: the hidden tasks behind it, one
 * after the other, and the user tasks they lead to. Whoever moves office time waits for them, because what they start is
 * counted from that moment. Read after the passes have run, from the graph as the broker gets it.
 */
export function echoesOf(armings: readonly Arming[]): Record<string, number> {
  const events = armings.flatMap(({ timerEvents }) => timerEvents);
  return Object.fromEntries(events.map((event) => [event.id, behind(event, { known: new Map(), steps: 0 })]));
}

interface Walk {
  /** What is behind a node once it is known; 0 while it is being found out, so that a loop ends. */
  known: Map<ModdleElement, number>;
  steps: number;
}

/** Jobs on the ways out of a node: every way is taken, but a way with a condition may not be. */
function behind(node: ModdleElement, walk: Walk): number {
  const ways = list(node, 'outgoing').filter((flow) => !one(flow, 'conditionExpression'));
  return sum(ways.map((way) => from(one(way, 'targetRef'), walk)));
}

/** Jobs from the moment a token enters a node. */
function from(node: ModdleElement | undefined, { known, steps }: Walk): number {
  if (!node || steps >= STEPS_MAX) return 0;
  const before = known.get(node);
  if (before !== undefined) return before;
  known.set(node, 0);
  const jobs = enter[node.$type]?.(node, { known, steps: steps + 1 }) ?? 0;
  known.set(node, jobs);
  return jobs;
}

/** What is not in it waits for something else, ends, or may go wrong: no job is sure to come. */
const enter: Record<string, (node: ModdleElement, walk: Walk) => number> = {
  'bpmn:ServiceTask': (node, walk) => (node.id.startsWith(HIDDEN) ? sum([1, behind(node, walk)]) : 0),
  'bpmn:UserTask': (node) => (isMultiInstance(node) ? 0 : 1),
  'bpmn:SubProcess': (node, walk) =>
    isMultiInstance(node) ? 0 : sum(startEvents(node).map((start) => behind(start, walk))),
  'bpmn:ExclusiveGateway': leastBehind,
  'bpmn:InclusiveGateway': leastBehind,
  'bpmn:ParallelGateway': (node, walk) => (list(node, 'incoming').length > 1 ? 0 : behind(node, walk)),
  'bpmn:IntermediateThrowEvent': behind,
};

/** One way out is taken, and it may be the one with the fewest. */
function leastBehind(node: ModdleElement, walk: Walk): number {
  const ways = list(node, 'outgoing').map((way) => from(one(way, 'targetRef'), walk));
  return ways.length === 0 ? 0 : Math.min(...ways);
}

function sum(numbers: readonly number[]): number {
  return Math.min(
    JOBS_MAX,
    numbers.reduce((total, number) => total + number, 0),
  );
}
