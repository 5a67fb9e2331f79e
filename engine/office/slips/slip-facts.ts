/** One row of a table on a slip. */
export type SlipRow = Record<string, string>;

/**
 * Everything a slip says, by name and already in words: texts, lists of lines, rows of tables. Frozen when the paper is
 * issued, so that what is printed later is what was printed first.
 */
export type SlipFacts = Record<string, string | string[] | SlipRow[]>;

/** A fact that is a text; empty when it is absent. */
export function factText(facts: SlipFacts | SlipRow, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

/** A fact that is a list of lines. */
export function factLines(facts: SlipFacts, name: string): string[] {
  const value = facts[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A fact that is a list of rows. */
export function factRows(facts: SlipFacts, name: string): SlipRow[] {
  const value = facts[name];
  return Array.isArray(value) ? value.filter((one) => typeof one !== 'string') : [];
}

/** Whether a fact is there: a text that isn't blank, a list that isn't empty. */
export function hasFact(facts: SlipFacts, name: string): boolean {
  const value = facts[name];
  return typeof value === 'string' ? value.trim() !== '' : (value?.length ?? 0) > 0;
}

/** `{name}` of a template's text filled with facts; `ifEmpty` stands where a fact is blank. */
export function fillText(text: string, facts: SlipFacts | SlipRow, ifEmpty = ''): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => factText(facts, name).trim() || ifEmpty);
}
