import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Initiative } from '#engine/deadline/initiative.ts';
import type { FeeRule } from '#engine/office/procedures/procedure-version.ts';
import type { Budget } from '#engine/deadline/budget.ts';
import type { FormDefinition } from '#engine/forms/form-schema.ts';
import type { DocumentRule } from '#engine/forms/required-documents.ts';

const ROOT = 'definitions';

/** Every file below a folder of definitions, by path relative to it. */
export function filesBelow(folder: string, extension: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort();
}

export function readDefinition<T = unknown>(file: string): T {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return (file.endsWith('.json') ? JSON.parse(text) : parse(text)) as T;
}

export interface ProcedureFile {
  code: string;
  slug: string;
  intakeForm: string | null;
  documents: DocumentRule[];
  fees: FeeRule[];
}

export interface LawTerm {
  values: Record<string, Budget & { references: unknown[] }>;
}

export const PROCEDURES = readdirSync(path.join(ROOT, 'procedures'));

export const INITIATIVES = filesBelow('initiatives', '.yaml').map((file) =>
  readDefinition<Initiative>(`initiatives/${file}`),
);

export function readProcedure(slug: string): ProcedureFile {
  return readDefinition(`procedures/${slug}/procedure.json`);
}

export function formKeys(slug: string): string[] {
  return filesBelow(`procedures/${slug}/forms`, '.json').map((file) => file.replace('.json', ''));
}

export function readForm(slug: string, key: string): FormDefinition {
  return readDefinition(`procedures/${slug}/forms/${key}.json`);
}

/** The value of a term in force on a day. */
export function lawOn(term: string, date: string): Budget {
  const { values } = readDefinition<LawTerm>(`law/${term}.yaml`);
  const since = Object.keys(values)
    .sort()
    .findLast((from) => from <= date);
  if (since === undefined) throw new Error(`Expected "${term}" to have a value on ${date}.`);
  return { value: values[since]!.value, unit: values[since]!.unit };
}
