import { is, nameOf, one, text } from '../element.ts';
import type { Rule } from '../rule.ts';

/** Variables the broker always has. */
const ALWAYS_KNOWN = ['dossierId', 'procedure', 'agency', 'initiative', 'channel', 'motcuaStart', 'dongY'];
const WORDS = new Set(
  'and or not if then else in true false null some every satisfies for return between instance of function'.split(
    ' ',
  ),
);

/** A misspelt variable is null to the broker: the condition never holds, and nobody is told. */
export const conditionVariableUnknown: Rule = {
  severity: 'warning',
  check(element, reporter, { routingFields }) {
    if (!routingFields || !is(element, 'bpmn:SequenceFlow')) return;
    const condition = text(one(element, 'conditionExpression'), 'body');
    if (!condition.startsWith('=')) return;
    const known = new Set([...ALWAYS_KNOWN, ...routingFields]);
    for (const name of variablesOf(condition).filter((candidate) => !known.has(candidate))) {
      reporter.report(element.id, { flow: nameOf(element), variable: name });
    }
  },
};

/** FEEL's built-in functions whose names have spaces. */
const SPACED_FUNCTIONS =
  /\b(?:string length|substring (?:before|after)|(?:upper|lower) case|(?:starts|ends) with|list (?:contains|replace)|date and time|(?:day|week|month) of (?:week|year)|years and months duration|get (?:value|entries)|is defined|index of|insert before|distinct values|context (?:put|merge)|string join)\s*\(/g;

/** Names that stand for a variable: not inside text, not after a dot, not followed by a bracket. */
function variablesOf(condition: string): string[] {
  const bare = condition.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(SPACED_FUNCTIONS, '(');
  const names = [...bare.matchAll(/(?<![\w.])([A-Za-z_]\w*)(?!\w|\s*\()/g)].map((match) => match[1]!);
  return [...new Set(names)].filter((name) => !WORDS.has(name));
}
