import type { Trx } from '#engine/db/office-pool.ts';
import { checkLateReceipt, type LateReceipt } from '../corrections/late-receipt.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { checkForm } from '../procedures/check-form.ts';
import { can } from '../rights/can.ts';
import type { DossierRow } from './dossier-row.ts';
import { insertDossier } from './insert-dossier.ts';
import { receiveDossier } from './receive-dossier.ts';
import { checkSubmission, type Submission } from './submission.ts';

/** A submission with who takes it and how it is answered. */
export interface CounterArrival extends LateReceipt {
  submission: Submission;
  by: Person;
  language: 'vi' | 'en';
  correlationId: string;
}

/** The receipt at the counter, in one act. */
export async function receiveAtCounter(
  trx: Trx,
  office: Office,
  arrival: CounterArrival,
): Promise<DossierRow> {
  const { by, correlationId, language } = arrival;
  const { row, version } = await insertChecked(trx, office, arrival.submission, { by, language });
  const late = await checkLateReceipt(trx, office, row, { ...arrival, kept: false });
  return receiveDossier(trx, office, row, { by, version, correlationId, ...late });
}

/** Kept at the counter without code, dates or clock: papers are still missing. */
export async function keepDossier(trx: Trx, office: Office, arrival: CounterArrival): Promise<DossierRow> {
  const { by, language } = arrival;
  const { row } = await insertChecked(trx, office, arrival.submission, { by, language });
  await appendJournal(trx, row.id, row, [
    { at: row.created_at, actor: { id: by.id, name: by.name }, action: 'dossierKept' },
  ]);
  return row;
}

/** A citizen's online submission to an agency: waits for the intake officer. */
export async function submitOnline(
  trx: Trx,
  office: Office,
  submission: Submission,
  language: 'vi' | 'en',
): Promise<DossierRow> {
  const agencies = await office.agencies.list();
  const agency = agencies[0];
  if (!agency) throw new OfficeProblem('unavailable');
  const version = await checkSubmission(trx, office, submission, language);
  const now = office.officeClock.now();
  const row = await insertDossier(trx, office, { submission, version, agency, submittedAt: now, now });
  await appendJournal(trx, row.id, row, [
    { at: now, actor: { system: 'citizen' }, action: 'dossierSubmitted', detail: { channel: 'online' } },
  ]);
  return row;
}

/** Receives what was sent online or kept at the counter, under the version in force now. */
export async function receiveKept(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  receipt: LateReceipt & { by: Person; language: 'vi' | 'en'; correlationId: string },
): Promise<DossierRow> {
  const { by, language, correlationId } = receipt;
  const version = await office.catalogue.inForce(dossier.procedure, office.officeClock.now());
  if (!version) throw new OfficeProblem('unknown-procedure', { values: { code: dossier.procedure } });
  const key = version.catalogue.intakeForm;
  const errors = key
    ? checkForm(version, {
        key,
        data: dossier.form,
        language,
        now: office.officeClock.now(),
        channel: dossier.channel,
        under: '/form',
      })
    : [];
  if (errors.length > 0) throw new OfficeProblem('invalid', { errors });
  const late = await checkLateReceipt(trx, office, dossier, { ...receipt, kept: true });
  return receiveDossier(trx, office, dossier, { by, version, correlationId, ...late });
}

async function insertChecked(
  trx: Trx,
  office: Office,
  submission: Submission,
  { by, language }: { by: Person; language: 'vi' | 'en' },
) {
  if (!can(by, 'dossier.receive', by.agencyId)) throw new OfficeProblem('forbidden');
  const version = await checkSubmission(trx, office, submission, language);
  const agency = await office.agencies.get(by.agencyId);
  const now = office.officeClock.now();
  const row = await insertDossier(trx, office, { submission, version, agency, submittedAt: null, now });
  return { row, version };
}
