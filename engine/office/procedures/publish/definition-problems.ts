import { formSchemaProblem } from '#engine/forms/compile-form.ts';
import { routingFieldNames } from '#engine/forms/routing-fields.ts';
import { lintProcess } from '#engine/lint/lint-process.ts';
import type { LintContext } from '#engine/lint/rule.ts';
import { termOn, type Law } from '#engine/deadline/law/law-on.ts';
import { officeDay } from '../../time/office-day.ts';
import { slipTemplateProblem } from '../../slips/slip-templates-schema.ts';
import { compile } from './compile.ts';
import type { Definition } from './definition.ts';
import { deployability } from './deployability.ts';
import { normaliseFlows } from './graph-edit.ts';
import { NotBpmn, readBpmn } from './moddle.ts';
import { problem, type PublishProblem } from './publish-problem.ts';
import type { Publisher } from './publisher.ts';
import { mainProcess, scopes } from './walk.ts';

/** A problem in the language asked for, as the modeler and the API show it. */
export interface ShownProblem {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  /** Null when it is the definition as a whole. */
  elementId: string | null;
  message: string;
}

/**
 * Everything that stands in the way of a publication, or deserves a look: the lint, what compiling finds, whether the
 * broker would take the result, and the forms. Asks no broker and writes nothing.
 */
export async function definitionProblems(
  publisher: Pick<Publisher, 'law' | 'initiatives' | 'officeClock' | 'prefix' | 'inclusiveJoin'>,
  definition: Definition,
  language: 'vi' | 'en',
): Promise<ShownProblem[]> {
  const linted = await lint(definition.bpmn, lintContext(publisher, definition), language);
  const own = [...catalogueProblems(definition), ...formProblems(definition), ...slipProblems(definition)];
  const compilation = await compile(definition.bpmn, { prefix: publisher.prefix });
  if (!compilation.ok) own.push(...compilation.problems);
  else own.push(...(await deployability(compilation.executable, publisher)));
  const shown = own.map(({ rule, severity, elementId, message }) => ({
    rule,
    severity,
    elementId,
    message: message[language],
  }));
  return [...linted, ...withoutRepeats(shown, linted)];
}

/** A text that is no BPMN has nothing to lint: compiling it says so. */
async function lint(bpmn: string, context: LintContext, language: 'vi' | 'en'): Promise<ShownProblem[]> {
  try {
    const definitions = await readBpmn(bpmn);
    const process = mainProcess(definitions);
    // The rules go by `incoming` and `outgoing`, which a file edited by hand may not keep in step with its flows.
    for (const scope of process ? scopes(process) : []) normaliseFlows(scope);
    return lintProcess(definitions, context, language);
  } catch (error) {
    if (error instanceof NotBpmn) return [];
    throw error;
  }
}

function lintContext(
  publisher: Pick<Publisher, 'law' | 'initiatives' | 'officeClock'>,
  { catalogue, forms }: Definition,
): LintContext {
  const fields = Object.values(forms).flatMap(({ schema }) => routingFieldNames(schema));
  return {
    law: lawOn(publisher.law, officeDay(publisher.officeClock.now())),
    forms: Object.keys(forms),
    routingFields: [...new Set(fields)],
    initiatives: publisher.initiatives.filter((one) => one.procedures.includes(catalogue.code)),
  };
}

function lawOn(law: Law, day: string): Record<string, { value: number; unit: string }> {
  const inForce = [...law.keys()].flatMap((name) => {
    const term = termOn(law, name, day);
    return term ? [[name, term] as const] : [];
  });
  return Object.fromEntries(inForce);
}

function catalogueProblems({ catalogue }: Definition): PublishProblem[] {
  const problems: PublishProblem[] = [];
  if (typeof catalogue.code !== 'string' || catalogue.code.trim() === '') {
    problems.push(problem('catalogue-code', null, 'Thủ tục chưa có mã.', 'The procedure has no code.'));
  }
  if (!catalogue.name?.vi?.trim()) {
    problems.push(problem('catalogue-name', null, 'Thủ tục chưa có tên.', 'The procedure has no name.'));
  }
  return problems;
}

/** Schemas that can't be used or whose examples are not valid (the contract promises at least one), missing forms. */
function formProblems({ catalogue, forms }: Definition): PublishProblem[] {
  const broken = Object.entries(forms).flatMap(([key, { schema }]) => {
    const reason = formSchemaProblem(schema);
    if (reason === null) return [];
    return [problem('form-schema', null, `Biểu mẫu "${key}": ${reason}`, `Form "${key}": ${reason}`)];
  });
  const wanted = catalogue.intakeForm;
  if (wanted && !forms[wanted]) {
    const vi = `Thủ tục dùng biểu mẫu "${wanted}" nhưng không có biểu mẫu này.`;
    broken.push(
      problem('form-missing', null, vi, `The procedure uses the form "${wanted}", which it does not have.`),
    );
  }
  return broken;
}

/** Templates that could not be printed from. */
function slipProblems({ slips = {} }: Definition): PublishProblem[] {
  return Object.entries(slips).flatMap(([name, template]) => {
    const reason = slipTemplateProblem(template);
    if (reason === null) return [];
    const vi = `Mẫu giấy tờ "${name}" chưa đúng cấu trúc: ${reason}`;
    return [
      problem('slip-template', null, vi, `The template of the paper "${name}" is not well formed: ${reason}`),
    ];
  });
}

/** The lint and the compiler may see the same fault; it is shown once per element. */
function withoutRepeats(own: readonly ShownProblem[], linted: readonly ShownProblem[]): ShownProblem[] {
  const known = new Set(linted.map((one) => `${one.rule} ${String(one.elementId)}`));
  return own.filter((one) => !known.has(`${one.rule} ${String(one.elementId)}`));
}
