import type { Queryable } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { readSource } from '../procedures/read-source.ts';
import type { NewDraft } from './drafts.ts';

/** What a draft takes from the version in force: diagram, forms, texts. @throws OfficeProblem `not-found` */
export async function draftBase(db: Queryable, office: Office, code: string): Promise<Omit<NewDraft, 'by'>> {
  const version = await office.catalogue.inForce(code, office.officeClock.now());
  const bpmn = version && (await readSource(db, version.code, version.version));
  if (!version || bpmn === undefined) throw new OfficeProblem('not-found');
  const { slug, forms, catalogue } = version;
  return {
    slug,
    bpmn,
    forms,
    catalogue,
    slips: version.slips ?? office.slipTemplates,
    base: { code: version.code, version: version.version },
  };
}
