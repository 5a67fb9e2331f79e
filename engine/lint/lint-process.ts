import type { BpmnElement } from './element.ts';
import { MESSAGES } from './messages.ts';
import type { Language, LintContext, Problem, Severity } from './rule.ts';
import { RULES } from './rules/index.ts';
import { traverse } from './traverse.ts';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Every fault of a diagram that is already parsed with the `zeebe` and `motcua` descriptors: errors first, then in
 * document order. The publish gate stops at an error; the modeler shows all of them beside the elements.
 */
export function lintProcess(
  definitions: BpmnElement,
  context: LintContext = {},
  language: Language = 'vi',
): Problem[] {
  const problems: Problem[] = [];
  for (const element of traverse(definitions)) {
    for (const [name, rule] of Object.entries(RULES)) {
      rule.check(
        element,
        {
          report: (elementId, params = {}) =>
            problems.push({
              rule: name,
              severity: rule.severity,
              elementId,
              message: MESSAGES[language][name]!(params),
            }),
        },
        context,
      );
    }
  }
  return problems.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
