import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkLaw } from '#engine/deadline/check/check-law.ts';
import type { DatedValue, Law, LawReference } from '#engine/deadline/law/law-on.ts';
import { readYamls } from '../calendars/read-yamls.ts';

/** A file of definitions/law: values by the first day on which they hold. */
interface LawFile {
  description?: DatedValue['title'];
  values: Record<string, { until?: string; references?: LawReference[]; note?: DatedValue['note'] }>;
}

/**
 * Reads `definitions/law/<act>/<name>.yaml`. An amendment appends a date; nothing is overwritten.
 * @throws Error that names file and fault when a value is missing for some days, or holds without a text
 */
export async function loadLaw(definitions: string): Promise<Law> {
  const root = path.join(definitions, 'law');
  const law = new Map<string, DatedValue[]>();
  for (const act of (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    const folder = path.join(root, act.name);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
    const files = await readYamls<LawFile>(folder);
    files.forEach((file, i) => {
      const name = `${act.name}/${path.basename(names[i] ?? '', '.yaml')}`;
      law.set(name, datedValues(name, file));
    });
  }
  return law;
}

function datedValues(name: string, { description, values }: LawFile): DatedValue[] {
  const problems = checkLaw(name, values);
  if (problems.length > 0) {
    throw new Error(
      `Expected "law/${name}.yaml" to hold on every day but: ${problems.map(({ vi }) => vi).join(' ')}`,
    );
  }
  return Object.keys(values)
    .sort()
    .map((from) => {
      const { until, references = [], note, ...value } = values[from]!;
      return {
        from,
        value,
        references,
        ...(until && { until }),
        ...(note && { note }),
        ...(description && { title: description }),
      };
    });
}
