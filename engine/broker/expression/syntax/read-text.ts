const ESCAPES: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\b': '\b',
  '\\f': '\f',
  '\\"': '"',
  "\\'": "'",
};

/**
 * The text between the quotes, with the escapes that Zeebe's FEEL knows; others stay as they are written. An escape
 * right behind an escaped backslash is none.
 */
export function readText(literal: string): string {
  const escapes = /((?:\\\\)+)(\\[nrtbf"'])?|\\[nrtbf"']/g;
  return literal.slice(1, -1).replace(escapes, (escape: string, pairs?: string, behind?: string) => {
    if (pairs === undefined) return ESCAPES[escape] as string;
    return pairs.slice(pairs.length / 2) + (behind ?? '');
  });
}

/** A name as written, with or without back-ticks. */
export function readName(source: string): string {
  const trimmed = source.trim();
  return trimmed.startsWith('`') ? trimmed.slice(1, -1) : trimmed;
}
