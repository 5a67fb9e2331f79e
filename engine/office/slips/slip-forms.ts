import type { Law } from '#engine/deadline/law/law-on.ts';
import type { SlipKind } from './slip-kind.ts';

/** The forms of one circular. A kind it doesn't know has no paper under it. */
export interface SlipForms {
  /** 2018 or 2025: the circular's year, first part of a template's name. */
  year: number;
  forms: Partial<Record<SlipKind | 'logbook', { number: string; name: { vi: string; en: string } }>>;
}

/** The circulars' forms by first day of validity, oldest first. */
export type DatedSlipForms = readonly (SlipForms & { from: string })[];

/** Which forms hold from which day, as the law's data say it (`definitions/law/slips/forms.yaml`). */
export function slipFormsIn(law: Law): DatedSlipForms {
  const dated = law.get('slips/forms') ?? [];
  return dated.map(({ from, value }) => ({ ...(value as unknown as SlipForms), from }));
}

/** The forms in force on an office day (`YYYY-MM-DD`); undefined before the first circular. */
export function slipFormsOn(all: DatedSlipForms, day: string): SlipForms | undefined {
  return all.findLast((one) => one.from <= day);
}
