import type { FormSchema } from '#engine/forms/form-schema.ts';
import { routingFieldNames } from '#engine/forms/routing-fields.ts';
import type { BpmnElement } from '#engine/lint/element.ts';
import { lintProcess } from '#engine/lint/lint-process.ts';
import type { LintContext } from '#engine/lint/rule.ts';
import type { DraftProblem, StepForm } from '../app/drafts.ts';
import { currentLocale } from '../app/locale.ts';
import { initiativePlans, lawTerms } from './law-data.ts';
import { readBpmn } from './read-bpmn.ts';

/** Lints a draft in the browser: the rules of the publish gate that need no database, on the law of this build. */
export async function liveProblems(draft: {
  code: string | null;
  bpmn: string;
  forms: Record<string, StepForm>;
}): Promise<DraftProblem[]> {
  const definitions = await readBpmn(draft.bpmn);
  return lintProcess(
    definitions as unknown as BpmnElement,
    contextOf(draft.code, draft.forms),
    currentLocale(),
  );
}

function contextOf(code: string | null, forms: Record<string, StepForm>): LintContext {
  const fields = Object.values(forms).flatMap(({ schema }) => routingFieldNames(schema as FormSchema));
  return {
    law: Object.fromEntries(lawTerms.map(({ id, value, unit }) => [id, { value, unit }])),
    forms: Object.keys(forms),
    // Without any form there is nothing a condition could be checked against.
    routingFields: fields.length > 0 ? fields : undefined,
    initiatives: initiativePlans(code).map((plan) => ({
      code: plan.code,
      name: { vi: plan.name, en: plan.name },
      committed: { value: plan.committedMinutes, unit: 'workingMinutes' },
      stepBudgets: plan.stepBudgets,
    })),
  };
}
