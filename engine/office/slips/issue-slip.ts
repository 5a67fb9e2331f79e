import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { canonical, type Actor } from '../journal/entry-hash.ts';
import { isWithoutSlip } from '../initiatives/dossier-initiative.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { factsWriters } from './facts/facts-writers.ts';
import { insertSlip } from './insert-slip.ts';
import type { SlipFacts } from './slip-facts.ts';
import { slipFormsOf } from './slip-form-of.ts';
import { letterKinds, type SlipKind } from './slip-kind.ts';
import { readSlips, type SlipRow } from './slip-row.ts';
import { paperDate, paperNumber, slipDay } from './words.ts';

/** A paper to issue. */
export interface SlipOrder {
  kind: SlipKind;
  by: Actor;
  /** The supplement request, apology or withdrawal it tells of. */
  subjectId?: string | null;
  /** The caller knows that there is no such paper yet: the receipt at the receipt itself. */
  first?: boolean;
}

/** What was issued. */
export interface IssuedSlip {
  id: string;
  /** `07/TNHS` */
  number: string;
}

/**
 * Issues a paper in the transaction of the act it tells of: numbers it, freezes what it says and which template draws it,
 * journals it. Answers undefined when the circular of the dossier's day knows no such form, and for the receipt of a
 * result promised at once. A receipt whose dates have
 * changed since is issued anew in the old one's place; a control slip goes on under its number.
 * @throws OfficeProblem `slip-exists`, `slip-not-due`, `mandate-missing`
 */
export async function issueSlip(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  order: SlipOrder,
): Promise<IssuedSlip | undefined> {
  const { kind, by, subjectId = null } = order;
  if (kind === 'receipt' && isWithoutSlip(dossier.initiative)) return undefined;
  const at = office.officeClock.now();
  const forms = slipFormsOf(office, dossier, at);
  if (!forms?.forms[kind]) return undefined;
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const template = (version.slips ?? office.slipTemplates)[`${forms.year}-${kind}`];
  if (!template) return undefined;
  const agencyId = letterKinds.includes(kind) ? dossier.agency_id : dossier.receiving_agency_id;
  const agency = await office.agencies.get(agencyId);
  const basis = { trx, office, dossier, version, agency, at, by, subjectId };
  const written = await factsWriters[kind](basis);
  const before = order.first ? undefined : await lastOf(trx, dossier.id, { kind, subjectId });
  if (before) refuseUnchanged(before, written);
  const facts = before ? { ...written, ...replacement(before, at) } : written;
  const id = office.newId();
  const continues = kind === 'controlSlip' ? before : undefined;
  const ordinal = await insertSlip(trx, {
    id,
    dossierId: dossier.id,
    kind,
    formYear: forms.year,
    agencyId,
    template,
    facts: normalised(facts),
    subjectId,
    replacesId: before?.id ?? null,
    continues,
    at,
    by,
  });
  const number = paperNumber(ordinal, template.head.numberSuffix);
  await appendJournal(trx, dossier.id, dossier, [
    { at, actor: by, action: 'slipIssued', detail: { slipId: id, kind, number, formYear: forms.year } },
  ]);
  return { id, number };
}

async function lastOf(
  trx: Trx,
  dossierId: string,
  { kind, subjectId }: { kind: SlipKind; subjectId: string | null },
): Promise<SlipRow | undefined> {
  const slips = await readSlips(trx, dossierId);
  return slips.findLast((one) => one.kind === kind && one.subject_id === subjectId);
}

/** What may differ between two papers that promise the same. */
const PASSING = ['date', 'officer', 'replaces', 'why'];

function refuseUnchanged(before: SlipRow, facts: SlipFacts): void {
  const content = (all: SlipFacts): string =>
    canonical(
      Object.fromEntries(Object.entries(normalised(all)).filter(([name]) => !PASSING.includes(name))),
    );
  const mayChange = before.kind === 'receipt' || before.kind === 'controlSlip';
  if (mayChange && content(before.facts) !== content(facts)) return;
  throw new OfficeProblem('slip-exists', {
    values: { number: paperNumber(before.number, before.template.head.numberSuffix) },
  });
}

/** A new paper in the place of an older one is dated today and says which one it replaces. */
function replacement(before: SlipRow, at: Date): SlipFacts {
  const date = paperDate(at);
  if (before.kind !== 'receipt') return { date };
  const number = paperNumber(before.number, before.template.head.numberSuffix);
  return { date, replaces: `Thay thế giấy số ${number} ngày ${slipDay(before.issued_at)}` };
}

/** Composed letters only: the font draws "ế" as one. */
function normalised(facts: SlipFacts): SlipFacts {
  return JSON.parse(JSON.stringify(facts).normalize('NFC')) as SlipFacts;
}
