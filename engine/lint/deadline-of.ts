import type { Budget } from './budget-minutes.ts';
import { type BpmnElement, extension, text } from './element.ts';

/** What a diagram says about its deadline; parts that are missing are null. */
export interface DrawnDeadline {
  statutoryTerm: string | null;
  committed: Budget | null;
}

const UNITS = ['workingMinutes', 'workingHours', 'workingDays', 'calendarDays', 'sameDay'];

/** Reads `motcua:deadline` of a process. */
export function deadlineOf(process: BpmnElement): DrawnDeadline {
  const deadline = extension(process, 'motcua:Deadline');
  const value = Number(text(deadline, 'committedValue'));
  const unit = text(deadline, 'committedUnit');
  const usable = Number.isInteger(value) && value >= 1 && UNITS.includes(unit);
  return {
    statutoryTerm: text(deadline, 'statutoryTerm') || null,
    committed: usable ? { value, unit } : null,
  };
}

/** The drawn budget of a step: minutes, `within` for one that lives from the rest, null for none. */
export function budgetOf(node: BpmnElement): { minutes: number } | { within: string } | null {
  const budget = extension(node, 'motcua:Budget');
  const minutes = text(budget, 'minutes');
  const within = text(budget, 'within');
  if (minutes !== '' && Number.isInteger(Number(minutes)) && Number(minutes) >= 0)
    return { minutes: Number(minutes) };
  return within === '' ? null : { within };
}

/** The step that ends with the result ready, which stops the clock. */
export function makesResultReady(node: BpmnElement): boolean {
  return text(extension(node, 'motcua:Result'), 'ready') === 'true';
}

/** The step that gives the result to the citizen, which needs the fee. */
export function handsOver(node: BpmnElement): boolean {
  return text(extension(node, 'motcua:Result'), 'handover') === 'true';
}
