import { localized, type LocalizedText } from '../app/locale.ts';
import type { TermUnit } from './working-time.ts';

/** A statutory term of the law data, at the value in force. */
export interface LawTerm {
  /** As a process names it: `ho-tich/ban-sao-trich-luc`. */
  id: string;
  title: string;
  value: number;
  unit: TermUnit;
  /** What the value means in words: "Trong ngày; nhận hồ sơ sau 15 giờ …". */
  note: string;
  /** The articles it rests on: those of the value in force, then those it carries on. */
  references: string[];
}

interface TermFile {
  description?: LocalizedText;
  values?: Record<string, DatedValue>;
}

interface DatedValue {
  value?: number;
  unit?: TermUnit;
  note?: LocalizedText;
  references?: { title?: LocalizedText }[];
}

/**
 * Reads the law's files, path → content, at a day (ISO date): the last value that holds from that day or earlier.
 * An amendment appends a date, so earlier references still explain what a later value carries on.
 */
export function lawTermsOf(files: Record<string, unknown>, day: string): LawTerm[] {
  return Object.entries(files)
    .map(([path, content]) => termOf(termIdOf(path), content as TermFile, day))
    .filter((term) => term !== undefined)
    .sort((one, other) => one.title.localeCompare(other.title, 'vi'));
}

/** `…/definitions/law/ho-tich/ban-sao-trich-luc.yaml` → `ho-tich/ban-sao-trich-luc`. */
function termIdOf(path: string): string {
  return path.replace(/^.*definitions\/law\//, '').replace(/\.ya?ml$/, '');
}

function termOf(id: string, file: TermFile, day: string): LawTerm | undefined {
  const past = Object.entries(file.values ?? {})
    .filter(([from]) => from <= day)
    .sort(([one], [other]) => other.localeCompare(one))
    .map(([, dated]) => dated);
  const inForce = past[0];
  if (!inForce?.unit) return undefined;
  return {
    id,
    title: localized(file.description) || id,
    value: inForce.value ?? 1,
    unit: inForce.unit,
    note: localized(inForce.note),
    references: past.flatMap(({ references = [] }) => references.map(({ title }) => localized(title))),
  };
}
