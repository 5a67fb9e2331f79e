const ESCAPES: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\b': '\b',
  '\\f': '\f',
  '\\"': '"',
  "\\'": "'",
  '\\\\': '\\',
};

/** The text between the quotes, with the escapes that Zeebe's FEEL knows; others stay as they are written. */
export function readText(literal: string): string {
  return literal.slice(1, -1).replace(/\\[nrtbf"'\\]/g, (escape) => ESCAPES[escape] as string);
}

/** A name as written, with or without back-ticks. */
export function readName(source: string): string {
  const trimmed = source.trim();
  return trimmed.startsWith('`') ? trimmed.slice(1, -1) : trimmed;
}
