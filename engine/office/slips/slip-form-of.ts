import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { officeDay } from '../time/office-day.ts';
import { slipFormsOn, type SlipForms } from './slip-forms.ts';

/**
 * The circular whose forms a dossier's papers wear: by its day of receipt, whatever came later; before a receipt by the
 * day of the act. Undefined before the first circular.
 */
export function slipFormsOf(
  office: Pick<Office, 'slipForms'>,
  dossier: Pick<DossierRow, 'received_at'>,
  at: Date,
): SlipForms | undefined {
  return slipFormsOn(office.slipForms, officeDay(dossier.received_at ?? at));
}
