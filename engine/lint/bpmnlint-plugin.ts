import type { BpmnElement } from './element.ts';
import { MESSAGES } from './messages.ts';
import type { Language, LintContext, Severity } from './rule.ts';
import { RULES } from './rules/index.ts';

/** bpmnlint's own shapes, as far as a plugin needs them. */
interface BpmnlintReporter {
  report(id: string, message: string): void;
}

interface BpmnlintRule {
  check(element: BpmnElement, reporter: BpmnlintReporter): void;
}

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warn', info: 'info' };

/** Our rules as bpmnlint's `{ config, resolver }`, which bpmn-js-bpmnlint takes as its bundle. */
export function bpmnlintPlugin(context: LintContext, language: Language = 'vi') {
  return {
    config: {
      rules: Object.fromEntries(
        Object.entries(RULES).map(([name, rule]) => [`motcua/${name}`, LEVELS[rule.severity]]),
      ),
    },
    resolver: {
      resolveRule: (_package: string, name: string) => (): BpmnlintRule => ({
        check(element, reporter) {
          RULES[name]!.check(
            element,
            {
              report: (elementId, params = {}) =>
                reporter.report(elementId ?? element.id, MESSAGES[language][name]!(params)),
            },
            context,
          );
        },
      }),
      resolveConfig: (_package: string, name: string): never => {
        throw new Error(`Expected no other configuration but "${name}" was asked for.`);
      },
    },
  };
}
