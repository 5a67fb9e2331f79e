/** Words and signs of the simple subset. Anything else makes the whole expression not simple. */
export type Token =
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'name'; value: string }
  | { kind: 'sign'; value: string };

const PATTERN =
  /\s+|(\d+(?:\.\d+)?|\.\d+)(?![\w.])|"((?:[^"\\\n])*)"|([\p{L}_][\p{L}\p{N}_]*)|(!=|<=|>=|[=<>+\-*().,])/uy;

/** Splits the text; undefined when it holds something the simple subset doesn't know. */
export function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const match = PATTERN.exec(text);
    if (match === null) return undefined;
    const [, number, string, name, sign] = match;
    if (number !== undefined) {
      // Longer ones wrap or lose digits: the full evaluator's business
      if (number.length > 15) return undefined;
      tokens.push({ kind: 'number', value: Number(number) });
    } else if (string !== undefined) tokens.push({ kind: 'string', value: string });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
  }
  return tokens;
}
