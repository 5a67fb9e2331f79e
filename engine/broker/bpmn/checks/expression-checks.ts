import { readExpression } from '../../expression/expression.ts';
import { syntaxFault } from '../../expression/syntax-fault.ts';
import type { Report } from './check.ts';

const MISSING = 'Expected expression but not found.';

/** Refuses what isn't written as an expression (`=…`), is missing, or can't be parsed. */
export function requireExpression(text: string | undefined, report: Report): void {
  if (text === undefined) {
    report(MISSING);
    return;
  }
  const expression = readExpression(text);
  if (expression.feel) checkSyntax(text, report);
  else
    report(
      `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`,
    );
}

/** An attribute that must be an expression; an empty one counts as missing. */
export function requireExpressionAttribute(text: string | undefined, report: Report): void {
  requireExpression(text === '' ? undefined : text, report);
}

/** Fixed text or an expression; refuses what is missing, empty or can't be parsed. */
export function requireText(text: string | undefined, report: Report): void {
  if (text === undefined || text === '') report(MISSING);
  else checkSyntax(text, report);
}

/** Whatever it is, as FEEL it must be parsable. */
export function checkSyntax(text: string | undefined, report: Report): void {
  const fault = text === undefined ? undefined : syntaxFault(readExpression(text));
  if (fault !== undefined) report(fault);
}

const PATH = /^[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*$/;
const RESERVED = 'null, true, false, function, if, then, else, for, between, instance, of';

/** A target of a mapping: a variable name, or a dotted path into one. */
export function requirePath(text: string | undefined, report: Report): void {
  if (text === undefined || text === '') {
    report('Expected path expression but not found.');
  } else if (!PATH.test(text)) {
    const pattern = '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*';
    report(`Expected path expression '${text}' but doesn't match the pattern '${pattern}'.`);
  } else if (RESERVED.split(', ').includes(text)) {
    report(`Expected path expression '${text}' but is one of the reserved words (${RESERVED}).`);
  }
}
