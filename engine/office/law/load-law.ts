import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Budget } from '#engine/deadline/budget.ts';
import { readYamls } from '../calendars/read-yamls.ts';

/** One dated value of a statutory term. */
interface DatedTerm {
  from: string;
  term: Budget;
  /** Where the law says so, ready to be shown. */
  references: string[];
}

/** Statutory terms by name (`ho-tich/ban-sao-trich-luc`), each with its values by date. */
export type Law = ReadonlyMap<string, DatedTerm[]>;

/** A term's file: values by the first day on which they hold. */
interface TermFile {
  values: Record<string, Budget & { references?: { title: string }[] }>;
}

/** Reads `definitions/law/<act>/<term>.yaml`. An amendment appends a date; nothing is overwritten. */
export async function loadLaw(definitions: string): Promise<Law> {
  const root = path.join(definitions, 'law');
  const law = new Map<string, DatedTerm[]>();
  for (const act of (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    const folder = path.join(root, act.name);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
    const files = await readYamls<TermFile>(folder);
    files.forEach((file, i) => {
      const name = `${act.name}/${path.basename(names[i] ?? '', '.yaml')}`;
      law.set(
        name,
        Object.entries(file.values)
          .map(([from, { value, unit, references = [] }]) => ({
            from,
            term: { value, unit },
            references: references.map(({ title }) => title),
          }))
          .sort((a, b) => (a.from < b.from ? -1 : 1)),
      );
    });
  }
  return law;
}

/** The statutory term in force on an office day (`YYYY-MM-DD`); undefined when the law knows none yet. */
export function termOn(law: Law, name: string, day: string): Budget | undefined {
  return law.get(name)?.findLast((dated) => dated.from <= day)?.term;
}

/** The articles behind the term in force on an office day; empty when the law knows none. */
export function termReferencesOn(law: Law, name: string, day: string): string[] {
  return law.get(name)?.findLast((dated) => dated.from <= day)?.references ?? [];
}
