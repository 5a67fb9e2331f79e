/**
 * What an attribute of a diagram holds: fixed text, or a FEEL expression (written with a leading `=`). Plain data;
 * the parsed form is cached by `evaluate`, keyed by the text.
 */
export type Expression = { feel: true; text: string } | { feel: false; text: string };

/** Reads an attribute as Zeebe does: a leading `=` makes it FEEL, everything else (a bare `=` too) is meant literally. */
export function readExpression(source: string): Expression {
  const trimmed = source.trim();
  return trimmed.startsWith('=') && trimmed !== '='
    ? { feel: true, text: trimmed.slice(1).trim() }
    : { feel: false, text: source };
}
