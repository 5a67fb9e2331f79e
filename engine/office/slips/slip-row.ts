import type { Queryable } from '#engine/db/office-pool.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { SlipFacts } from './slip-facts.ts';
import type { SlipKind } from './slip-kind.ts';
import type { SlipTemplate } from './slip-template.ts';

/** An issued paper as stored, with the template it is drawn with. */
export interface SlipRow {
  id: string;
  dossier_id: string;
  kind: SlipKind;
  form_year: number;
  number: number;
  edition: number;
  subject_id: string | null;
  replaces_id: string | null;
  facts: SlipFacts;
  template_hash: string;
  template: SlipTemplate;
  origin: string | null;
  issued_at: Date;
  issued_by: Actor;
}

const select = `SELECT s.*, t.template FROM slips s JOIN slip_templates t ON t.hash = s.template_hash`;

/** The papers of a dossier in the order of their issue. */
export async function readSlips(db: Queryable, dossierId: string): Promise<SlipRow[]> {
  const { rows } = await db.query<SlipRow>({
    name: 'slips-of-dossier',
    text: `${select} WHERE s.dossier_id = $1 ORDER BY s.issued_at, s.id LIMIT 200`,
    values: [dossierId],
  });
  return rows;
}

/** One print of a paper; number 1 is the original. */
export interface PrintRow {
  slip_id: string;
  number: number;
  printed_at: Date;
  printed_by: Actor;
}

/** Every print of a dossier's papers, oldest first. */
export async function readPrints(db: Queryable, dossierId: string): Promise<PrintRow[]> {
  const { rows } = await db.query<PrintRow>({
    name: 'slip-prints-of-dossier',
    text: `SELECT p.slip_id, p.number, p.printed_at, p.printed_by FROM slip_prints p JOIN slips s ON s.id = p.slip_id
           WHERE s.dossier_id = $1 ORDER BY p.printed_at, p.number`,
    values: [dossierId],
  });
  return rows;
}
