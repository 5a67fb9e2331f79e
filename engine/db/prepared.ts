import { createHash } from 'node:crypto';

/** Texts of lists come in few shapes; beyond this many something is wrong and they are sent unnamed. */
const SHAPES_AT_MOST = 500;
const names = new Map<string, string>();

/**
 * A query whose text is put together from parts, under a name made of the text: each connection plans each shape once.
 * Values must be parameters, never parts of the text.
 */
export function prepared(
  label: string,
  text: string,
  values: unknown[],
): { name?: string; text: string; values: unknown[] } {
  const known = names.get(text);
  if (known) return { name: known, text, values };
  if (names.size >= SHAPES_AT_MOST) return { text, values };
  const name = `${label}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return { name, text, values };
}
