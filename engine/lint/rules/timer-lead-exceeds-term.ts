import { budgetMinutes, type Budget } from '../budget-minutes.ts';
import { deadlineOf } from '../deadline-of.ts';
import { is, nameOf, processOf } from '../element.ts';
import type { LintContext, Rule } from '../rule.ts';
import { drawnWorkingTime, workingTimeOf } from '../working-time-of.ts';

/** A timer that rings so long before the end would ring the moment the dossier is received. */
export const timerLeadExceedsTerm: Rule = {
  severity: 'error',
  check(element, reporter, context) {
    const working = is(element, 'bpmn:Event') && workingTimeOf(element);
    const drawn = working ? drawnWorkingTime(working) : undefined;
    const process = processOf(element);
    if (drawn?.kind !== 'beforeDue' || !process) return;
    const { committed, statutoryTerm } = deadlineOf(process);
    const term = drawn.clock === 'committed' ? committed : lawTerm(statutoryTerm, context);
    const limit = term && budgetMinutes(term, context.dayMinutes);
    const lead = budgetMinutes(drawn, context.dayMinutes);
    if (!term || limit === null || lead === null || lead < limit) return;
    reporter.report(element.id, {
      name: nameOf(element),
      leadValue: drawn.value,
      leadUnit: drawn.unit,
      termValue: term.value,
      termUnit: term.unit,
    });
  },
};

function lawTerm(name: string | null, { law }: LintContext): Budget | null {
  return (name !== null && law?.[name]) || null;
}
