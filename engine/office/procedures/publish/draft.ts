import type { Queryable } from '#engine/db/office-pool.ts';
import { OfficeProblem } from '../../problems/office-problem.ts';
import type { SlipTemplates } from '../../slips/slip-template.ts';
import type { FormDefinition, ProcedureCatalogue } from '../procedure-version.ts';
import type { Definition } from './definition.ts';

/** A designer's draft as stored. */
export interface DraftRow {
  id: string;
  slug: string;
  revision: number;
  bpmn: string;
  forms: Record<string, FormDefinition>;
  catalogue: ProcedureCatalogue;
  slips: SlipTemplates | null;
  base_code: string | null;
  base_version: number | null;
  created_by: string;
  created_at: Date;
  last_editor_id: string;
  updated_at: Date;
  published_version: number | null;
}

/** @throws OfficeProblem `not-found` */
export async function readDraft(db: Queryable, id: string): Promise<DraftRow> {
  const { rows } = await db.query<DraftRow>('SELECT * FROM drafts WHERE id = $1', [id]);
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}

export function definitionOf({ slug, bpmn, catalogue, forms, slips }: DraftRow): Definition {
  return { slug, bpmn, catalogue, forms, ...(slips && { slips }) };
}
