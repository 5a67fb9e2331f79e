import { extension, is, list, nameOf, one, text, type BpmnElement } from '../element.ts';
import type { Rule } from '../rule.ts';
import { drawnWorkingTime, workingTimeOf } from '../working-time-of.ts';

/** A timer that goes by the dossier's clock, at an element that stops that very clock, can not ring while it waits. */
export const timerOnPausedClock: Rule = {
  severity: 'warning',
  check(element, reporter) {
    const working = is(element, 'bpmn:Event') && workingTimeOf(element);
    const drawn = working ? drawnWorkingTime(working) : undefined;
    if (!drawn || drawn.kind === 'workingTime') return;
    const holder = holderOf(element);
    const pause = extension(holder, 'motcua:Pause');
    if (!holder || !pause || text(pause, 'policy') === 'run') return;
    reporter.report(element.id, { name: nameOf(element), holder: nameOf(holder) });
  },
};

/** What a token waits at while the timer is armed: the activity, the gateway before it, or the event itself. */
function holderOf(event: BpmnElement): BpmnElement | undefined {
  if (is(event, 'bpmn:BoundaryEvent')) return one(event, 'attachedToRef');
  if (!is(event, 'bpmn:IntermediateCatchEvent')) return undefined;
  const gateway = list(event, 'incoming')
    .map((flow) => one(flow, 'sourceRef'))
    .find((source) => is(source, 'bpmn:EventBasedGateway'));
  return gateway ?? event;
}
