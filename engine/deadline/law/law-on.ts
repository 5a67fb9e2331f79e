import type { Budget } from '../budget.ts';
import type { BilingualText } from '../calendar-data.ts';
import type { CutOffRule, LawRules } from './law-rules.ts';

/** A statutory term; a same-day term may have a cut-off of its own. */
export interface Term extends Budget {
  cutOff?: string;
}

/** A text of the law, as it is quoted. */
export interface LawReference {
  title: string;
  href?: string;
}

/** A value of the law with the days on which it holds. */
export interface DatedValue<T = unknown> {
  /** First day of validity, `2025-07-01`. */
  from: string;
  /** Last day of validity, for a value that ends without another one taking over. */
  until?: string;
  value: T;
  references: LawReference[];
  note?: BilingualText;
  /** What the term or rule is about. */
  title?: BilingualText;
}

/** Everything in definitions/law by name (`ho-tich/ban-sao-trich-luc`), each with its values, oldest first. */
export type Law = ReadonlyMap<string, readonly DatedValue[]>;

/**
 * The value of the law in force on an office day (`2024-06-12`), with its references; undefined when the law knows none.
 * A name of LawRules gives that rule, any other a statutory term.
 */
export function lawOn<N extends keyof LawRules>(
  law: Law,
  name: N,
  day: string,
): DatedValue<LawRules[N]> | undefined;
export function lawOn(law: Law, name: string, day: string): DatedValue<Term> | undefined;
export function lawOn(law: Law, name: string, day: string): DatedValue | undefined {
  const found = law.get(name)?.findLast((dated) => dated.from <= day);
  return found && (found.until === undefined || day <= found.until) ? found : undefined;
}

/**
 * A rule on an office day; for a day before its first date, the first. Throws an Error when definitions/law has no such
 * rule at all, which is a fault in the installation.
 */
export function ruleOn<N extends keyof LawRules>(law: Law, name: N, day: string): LawRules[N] {
  const found = lawOn(law, name, day)?.value ?? law.get(name)?.[0]?.value;
  if (found === undefined) throw new Error(`Expected a rule "${name}" in definitions/law but there is none.`);
  return found as LawRules[N];
}

/** The statutory term in force on an office day; undefined when the law knows none, or the name is a rule's. */
export function termOn(law: Law, name: string, day: string): Budget | undefined {
  const value = lawOn(law, name, day)?.value;
  return value && 'unit' in value ? { value: value.value, unit: value.unit } : undefined;
}

/** The articles behind the term or rule in force on an office day, as they are quoted; empty when the law knows none. */
export function referencesOn(law: Law, name: string, day: string): string[] {
  return (lawOn(law, name, day)?.references ?? []).map(({ title }) => title);
}

/** Until when a same-day term gives the same day on an office day: the term's own hour, else the rule's. */
export function cutOffOn(law: Law, term: string, day: string): CutOffRule & { basis?: string } {
  const own = lawOn(law, term, day);
  if (own?.value.cutOff !== undefined) return { at: own.value.cutOff, ...basisOf(own) };
  const rule = lawOn(law, 'one-stop/same-day-cut-off', day);
  return { ...ruleOn(law, 'one-stop/same-day-cut-off', day), ...(rule && basisOf(rule)) };
}

function basisOf({ references }: DatedValue): { basis?: string } {
  const title = references[0]?.title;
  return title ? { basis: title } : {};
}
