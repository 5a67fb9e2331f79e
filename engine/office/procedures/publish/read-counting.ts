import { drawnWorkingTime } from '#engine/lint/working-time-of.ts';
import type { BpmnElement } from '#engine/lint/element.ts';
import { extension, one, text, type ModdleElement } from './moddle.ts';
import type { TimerCounting } from './procedure-model.ts';

const CYCLE = /^R(\d*)\/(P.+)$/;
/** A FEEL expression that is a constant after all: a text, or `duration("…")` and the like around one. */
const CONSTANT = /^=\s*(?:(?:duration|date and time)\s*\(\s*)?"([^"]+)"\s*\)?\s*$/;

/**
 * How a timer is counted: by its `motcua:workingTime`, or plainly by what the designer wrote into the BPMN timer.
 * Undefined when it is not a constant: the office counts and fires timers itself and can't see an instance's variables.
 */
export function readCounting(timer: ModdleElement): TimerCounting | undefined {
  const working = extension(timer, 'motcua:WorkingTime');
  if (working) return drawnWorkingTime(working as BpmnElement);
  const duration = constant(one(timer, 'timeDuration'));
  if (duration?.startsWith('P')) return { kind: 'duration', iso: duration };
  const date = constant(one(timer, 'timeDate'));
  if (date && !Number.isNaN(Date.parse(date))) return { kind: 'date', iso: date };
  const cycle = CYCLE.exec(constant(one(timer, 'timeCycle')) ?? '');
  if (!cycle?.[2]) return undefined;
  return { kind: 'cycle', repetitions: cycle[1] ? Number(cycle[1]) : null, iso: cycle[2] };
}

function constant(expression: ModdleElement | undefined): string | undefined {
  const body = (expression && text(expression, 'body'))?.trim();
  if (!body?.startsWith('=')) return body;
  return CONSTANT.exec(body)?.[1];
}
