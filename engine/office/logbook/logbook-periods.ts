import type { DatedSlipForms } from '../slips/slip-forms.ts';

/** A form of the book with the days of receipt it is for; open ends are left out. */
export interface LogbookPeriod {
  form: DatedSlipForms[number];
  from?: string;
  /** The first day of the next form. */
  before?: string;
}

/** The forms of the book in their order, by day of receipt; the first one is for anything older too. */
export function logbookPeriods(forms: DatedSlipForms): LogbookPeriod[] {
  const dated = forms.filter((one) => one.forms.logbook);
  return dated.map((form, i) => {
    const next = dated[i + 1];
    return { form, ...(i > 0 && { from: form.from }), ...(next && { before: next.from }) };
  });
}
