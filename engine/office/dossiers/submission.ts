import type { Queryable } from '#engine/db/office-pool.ts';
import type { Parties } from '#engine/forms/parties.ts';
import { partyProblems, settleParties } from '../parties/settle-parties.ts';
import type { FieldProblem } from '../problems/office-problem.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { Office } from '../office.ts';
import { checkForm } from '../procedures/check-form.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import type { Applicant, Submitter } from './applicant.ts';
import { officeDay } from '../time/office-day.ts';
import { normalisePhone } from './applicant.ts';
import type { Channel } from './dossier-row.ts';

export type DocumentKind = 'original' | 'copy' | 'photo' | 'electronic';

export interface SubmittedDocument {
  code: string;
  fileId?: string;
  kind: DocumentKind;
}

/** What a citizen brings to the counter, or sends. Its outer shape was checked by the edge. */
export interface Submission {
  procedure: string;
  channel: Channel;
  applicant: Applicant;
  submitter?: Submitter | undefined;
  parties?: Parties | undefined;
  form: Record<string, unknown>;
  documents?: SubmittedDocument[] | undefined;
}

/**
 * Checks a submission against the procedure in force: form by its schema, papers by its list, files by what was
 * uploaded. @throws OfficeProblem `unknown-procedure` or `invalid` with every finding
 */
export async function checkSubmission(
  db: Queryable,
  office: Office,
  submission: Submission,
  language: 'vi' | 'en',
): Promise<ProcedureVersion> {
  const version = await office.catalogue.inForce(submission.procedure, office.officeClock.now());
  if (!version) {
    throw new OfficeProblem('unknown-procedure', {
      values: { code: submission.procedure },
      errors: [{ path: '/procedure', message: submission.procedure }],
    });
  }
  const key = version.catalogue.intakeForm;
  const findings: FieldProblem[] = key
    ? checkForm(version, {
        key,
        data: submission.form,
        language,
        now: office.officeClock.now(),
        channel: submission.channel,
        under: '/form',
      })
    : [];
  const today = officeDay(office.officeClock.now());
  findings.push(...partyProblems(version, submission, { today, language }));
  const documents = submission.documents ?? [];
  findings.push(...unknownCodes(version, documents));
  findings.push(...(await unknownFiles(db, documents)));
  if (findings.length > 0) throw new OfficeProblem('invalid', { errors: findings });
  submission.applicant = withPlainPhone(submission.applicant);
  if (submission.submitter) submission.submitter = withPlainPhone(submission.submitter);
  submission.parties = settleParties(version, submission);
  return version;
}

export function unknownCodes(version: ProcedureVersion, documents: SubmittedDocument[]): FieldProblem[] {
  const known = new Set(version.catalogue.documents.map((document) => document.code));
  return documents.flatMap((document, i) =>
    known.has(document.code) ? [] : [{ path: `/documents/${i}/code`, message: `"${document.code}"` }],
  );
}

export async function unknownFiles(db: Queryable, documents: SubmittedDocument[]): Promise<FieldProblem[]> {
  const ids = documents.flatMap((document) => document.fileId ?? []);
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ id: string }>('SELECT id FROM files WHERE id = ANY($1::uuid[])', [ids]);
  const known = new Set(rows.map((row) => row.id));
  return documents.flatMap((document, i) =>
    document.fileId === undefined || known.has(document.fileId)
      ? []
      : [{ path: `/documents/${i}/fileId`, message: document.fileId }],
  );
}

function withPlainPhone<T extends { phone?: string }>(someone: T): T {
  return someone.phone === undefined ? someone : { ...someone, phone: normalisePhone(someone.phone) };
}
