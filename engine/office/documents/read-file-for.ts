import { isUuid } from '../dossiers/lock-dossier.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { agenciesWhere } from '../rights/can.ts';

/**
 * A file for somebody who may see it: who uploaded it, or reads dossiers in an agency that has it in one.
 * @throws OfficeProblem `not-found`
 */
export async function readFileFor(
  office: Office,
  person: Person,
  id: string,
): Promise<{ name: string; type: string; content: Buffer }> {
  if (!isUuid(id)) throw new OfficeProblem('not-found');
  const { rows } = await office.pool.query<{ sha256: string; name: string; type: string }>(
    `SELECT sha256, name, type FROM files f WHERE id = $1 AND (uploaded_by = $2 OR EXISTS (
       SELECT 1 FROM dossier_documents x JOIN dossiers d ON d.id = x.dossier_id
       WHERE x.file_id = f.id AND d.agency_id = ANY($3::uuid[])))`,
    [id, person.id, agenciesWhere(person, 'dossier.read')],
  );
  const file = rows[0];
  if (!file) throw new OfficeProblem('not-found');
  return { name: file.name, type: file.type, content: await office.files.get(file.sha256) };
}
