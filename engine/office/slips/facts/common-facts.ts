import { bodyName, placeName } from '../../agencies/agency-words.ts';
import { partyFacts, type PartyFacts } from '../../parties/party-facts.ts';
import type { SlipFacts } from '../slip-facts.ts';
import { paperDate, slipDay, slipInstant } from '../words.ts';
import { actorName, type SlipBasis } from './slip-basis.ts';

/** What every paper may say: the office, the day, whose dossier it is, what it asks for, and when. */
export function commonFacts({ agency, dossier, version, at, by }: SlipBasis): SlipFacts {
  const parties = partyFacts(dossier);
  const { owner } = parties;
  return {
    agencyBody: bodyName(agency.name),
    agencyBodyName: bodyName(agency.name),
    superiorBody: bodyName(agency.superior),
    hotline: agency.hotline,
    place: placeName(agency),
    date: paperDate(at),
    code: dossier.code ?? '',
    applicant: owner.name,
    idLabel: owner.number === '' ? '' : owner.numberLabel,
    idNumber: owner.number,
    nationality: owner.nationality,
    address: owner.address,
    phone: owner.phone,
    email: owner.email,
    submitter: submitterWords(parties),
    representation: parties.representation ?? '',
    subject: subjectWords(parties),
    request: parties.request ?? '',
    procedure: version.catalogue.name.vi,
    receivedAt: dossier.received_at ? slipInstant(dossier.received_at) : '',
    receivedDate: dossier.received_at ? slipDay(dossier.received_at) : '',
    dueAt: dossier.first_due_at ? slipInstant(dossier.first_due_at) : '',
    officer: actorName(by),
    trackingPath: `/tra-cuu/${dossier.tracking_token}`,
  };
}

/** Who stood at the counter, when it was not the owner: name, relation, telephone. */
function submitterWords({ submitter }: PartyFacts): string {
  if (submitter.isOwner) return '';
  const { name, relation, phone } = submitter;
  return [relation ? `${name} (${relation})` : name, phone && `ĐT ${phone}`].filter(Boolean).join(', ');
}

/** The person the event is about, with the birth date when it is known. */
function subjectWords({ subject }: PartyFacts): string {
  if (!subject) return '';
  return [subject.name, subject.birthDate && `sinh ngày ${subject.birthDate}`].filter(Boolean).join(', ');
}
