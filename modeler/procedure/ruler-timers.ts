import { extensionOf, isA, listOf, numberOf, textOf, type ModdleElement } from './moddle.ts';
import { countingOf, timerFact } from './timer-counting.ts';
import { termMinutes, type TermUnit } from './working-time.ts';

/** A timer that goes by the dossier's term, where it rings on the ruler, in working minutes from the receipt. */
export interface RulerTimer {
  elementId: string;
  name: string;
  minutes: number;
  /** As the comparison says it: `share 80 committed`. */
  fact: string;
}

/** The timers of a process that ring at a share of a term, or so long before its end, in the order of their moment. */
export function rulerTimers(
  process: ModdleElement,
  terms: { committed?: number; statutory?: number },
): RulerTimer[] {
  return events(process)
    .flatMap((event) => timerOf(event, terms) ?? [])
    .sort((a, b) => a.minutes - b.minutes);
}

function events(scope: ModdleElement): ModdleElement[] {
  return listOf(scope, 'flowElements').flatMap((node) =>
    isA(node, 'bpmn:SubProcess') ? events(node) : isA(node, 'bpmn:CatchEvent') ? [node] : [],
  );
}

function timerOf(
  event: ModdleElement,
  terms: { committed?: number; statutory?: number },
): RulerTimer | undefined {
  const timer = listOf(event, 'eventDefinitions').find((each) => isA(each, 'bpmn:TimerEventDefinition'));
  const working = timer && extensionOf(timer, 'motcua:WorkingTime');
  const value = numberOf(working, 'value');
  if (!working || value === undefined) return undefined;
  const term = textOf(working, 'clock') === 'statutory' ? terms.statutory : terms.committed;
  if (term === undefined) return undefined;
  const counting = countingOf(working);
  if (counting === 'workingTime') return undefined;
  const unit = (textOf(working, 'unit') ?? 'workingDays') as TermUnit;
  const minutes = counting === 'share' ? (term * value) / 100 : term - termMinutes(value, unit);
  const { id } = event as ModdleElement & { id: string };
  return {
    elementId: id,
    name: textOf(event, 'name') ?? id,
    minutes: Math.max(0, minutes),
    fact: timerFact(working) ?? '',
  };
}
