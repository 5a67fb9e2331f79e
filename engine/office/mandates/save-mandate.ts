import type { Trx } from '#engine/db/office-pool.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import { appendOfficeJournal } from '../journal/append-office-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { Mandate } from './mandate.ts';
import { conflictingMandate, mandateFaults } from './mandate-faults.ts';
import { readMandates, type NamedMandate } from './read-mandates.ts';

/** A mandate to keep. */
export interface MandateChange {
  by: Person;
  /** Absent: a new one. */
  id?: string;
  input: Omit<Mandate, 'id'>;
  language: 'vi' | 'en';
}

/**
 * Keeps a mandate, new or changed; papers already signed keep their block. @throws OfficeProblem `invalid` by field,
 * `mandate-overlaps` naming the other, `not-found`
 */
export async function saveMandate(trx: Trx, office: Office, change: MandateChange): Promise<NamedMandate> {
  const { by, input, language } = change;
  const id = change.id ?? office.newId();
  const faults = mandateFaults(input);
  if (faults.length > 0) {
    const errors = faults.map((one) => ({ path: `/${one.field}`, message: one[language] }));
    throw new OfficeProblem('invalid', { errors });
  }
  await requireColleague(trx, input);
  // Two administrators at once: the second sees what the first has kept.
  await trx.query('SELECT 1 FROM agencies WHERE id = $1 FOR UPDATE', [input.agencyId]);
  const others = await readMandates(trx, [input.agencyId]);
  if (change.id !== undefined && !others.some((one) => one.id === change.id))
    throw new OfficeProblem('not-found');
  refuseOverlap({ ...input, id }, others);
  await store(trx, office, { id, change });
  await appendOfficeJournal(trx, {
    at: office.officeClock.now(),
    actor: { id: by.id, name: by.name },
    action: 'mandateSaved',
    detail: { mandateId: id, ...input },
  });
  const saved = (await readMandates(trx, [input.agencyId])).find((one) => one.id === id);
  if (!saved) throw new Error('Expected the saved mandate back but found none.');
  return saved;
}

function refuseOverlap(mandate: Mandate, others: NamedMandate[]): void {
  const other = conflictingMandate(mandate, others) as NamedMandate | undefined;
  if (!other) return;
  const period = `${slash(other.from)} – ${other.to ? slash(other.to) : '…'}`;
  throw new OfficeProblem('mandate-overlaps', {
    values: { name: other.personName, position: other.position, period },
  });
}

const slash = (day: string): string => day.split('-').reverse().join('/');

async function requireColleague(trx: Trx, { personId, agencyId }: { personId: string; agencyId: string }) {
  const { rowCount } = isUuid(personId)
    ? await trx.query('SELECT 1 FROM people WHERE id = $1 AND agency_id = $2', [personId, agencyId])
    : { rowCount: 0 };
  if (rowCount === 0)
    throw new OfficeProblem('invalid', { errors: [{ path: '/personId', message: personId }] });
}

async function store(trx: Trx, office: Office, { id, change }: { id: string; change: MandateChange }) {
  const { by, input } = change;
  await trx.query(
    `INSERT INTO mandates (id, agency_id, person_id, kind, position, on_behalf_of, collective, valid_from, valid_to, basis,
       created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (id) DO UPDATE SET person_id = $3, kind = $4, position = $5, on_behalf_of = $6, collective = $7,
       valid_from = $8, valid_to = $9, basis = $10`,
    [
      id,
      input.agencyId,
      input.personId,
      input.kind,
      input.position,
      input.onBehalfOf,
      input.collective,
      input.from,
      input.to,
      input.basis,
      office.officeClock.now(),
      JSON.stringify({ id: by.id, name: by.name }),
    ],
  );
}
