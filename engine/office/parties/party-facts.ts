import { basisNames, ownerKindNames, scopeNames, type OwnerKind } from '#engine/forms/parties.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';

/** A person or body as a slip prints them; what is not known is ''. */
export interface PrintedParty {
  name: string;
  /** Label of the number: "Số định danh cá nhân", "Số hộ chiếu", "Mã số thuế", "Số giấy khai sinh". */
  numberLabel: string;
  number: string;
  phone: string;
  email: string;
  address: string;
  /** Nationality of a foreigner. */
  nationality: string;
}

/** Who is who in a dossier, in Vietnamese, for slips and letters. */
export interface PartyFacts {
  kind: OwnerKind;
  kindName: string;
  /** Chủ hồ sơ. */
  owner: PrintedParty;
  /** Người nộp: who stood at the counter; the owner themselves when nobody else did. */
  submitter: { name: string; number: string; phone: string; relation: string; isOwner: boolean };
  /** Người giám hộ, of a child. */
  guardian: { name: string; number: string; phone: string; relation: string } | null;
  /** "Giấy ủy quyền số 12/2024 ngày 10/06/2024 (nộp hồ sơ và nhận kết quả), có giá trị đến ngày 31/12/2024". */
  representation: string | null;
  /** The person the event is about. */
  subject: { name: string; birthDate: string; number: string; relation: string } | null;
  /** An agency's written request: "Văn bản số 15/BHXH ngày 10/06/2024". */
  request: string | null;
}

type Who = Pick<DossierRow, 'applicant' | 'submitter' | 'parties'>;

/** Who is who in a dossier, ready to print. Pure: everything stands on the dossier's row. */
export function partyFacts({ applicant, submitter, parties }: Who): PartyFacts {
  const { kind, guardian, subject, organisation } = parties;
  const owner = {
    name: applicant.name,
    ...numberOf({ applicant, parties }),
    phone: applicant.phone ?? '',
    email: applicant.email ?? '',
    address: applicant.address ?? '',
    nationality: parties.passport?.nationality ?? '',
  };
  return {
    kind,
    kindName: ownerKindNames[kind].vi,
    owner,
    submitter: bringer({ applicant, submitter, parties }, owner),
    guardian: guardian
      ? {
          name: guardian.name,
          number: guardian.idNumber ?? '',
          phone: guardian.phone ?? '',
          relation: guardian.relation,
        }
      : null,
    representation: representationWords(parties),
    subject: subject
      ? {
          name: subject.name,
          birthDate: printedDay(subject.birthDate),
          number: subject.idNumber ?? '',
          relation: subject.relation ?? '',
        }
      : null,
    request: organisation?.requestNumber
      ? `Văn bản số ${organisation.requestNumber}${dated(organisation.requestDate)}`
      : null,
  };
}

function numberOf({ applicant, parties }: Pick<Who, 'applicant' | 'parties'>) {
  const { passport, birthCertificate, organisation } = parties;
  const byKind: Record<OwnerKind, [string, string | undefined]> = {
    person: ['Số định danh cá nhân', applicant.idNumber],
    organisation: ['Mã số thuế', organisation?.taxCode],
    foreigner: ['Số hộ chiếu', passport?.number],
    child: applicant.idNumber
      ? ['Số định danh cá nhân', applicant.idNumber]
      : ['Số giấy khai sinh', birthCertificate?.number],
  };
  const [numberLabel, number] = byKind[parties.kind];
  return { numberLabel, number: number ?? '' };
}

/** Who stood at the counter: the submitter, a child's guardian, who speaks for an agency, or the owner. */
function bringer({ submitter, parties }: Who, owner: PrintedParty): PartyFacts['submitter'] {
  const { guardian, organisation } = parties;
  if (submitter) {
    const { name, idNumber = '', phone = '', relation = '' } = submitter;
    return { name, number: idNumber, phone, relation, isOwner: false };
  }
  if (guardian) {
    const { name, idNumber = '', phone = '', relation } = guardian;
    return { name, number: idNumber, phone, relation, isOwner: false };
  }
  if (organisation?.contact) {
    return { name: organisation.contact, number: '', phone: owner.phone, relation: '', isOwner: false };
  }
  return { name: owner.name, number: owner.number, phone: owner.phone, relation: '', isOwner: true };
}

/** The ground on which the submitter acts, as a phrase; null when the owner came themselves. */
function representationWords({ representation }: Who['parties']): string | null {
  if (!representation) return null;
  const { basis, number, date, issuedBy, scope, from, to } = representation;
  const paper = `${basisNames[basis].vi}${number ? ` số ${number}` : ''}${dated(date)}`;
  return [
    issuedBy ? `${paper}, ${issuedBy}` : paper,
    scope ? ` (${scopeNames[scope].vi.toLowerCase()})` : '',
    from ? `, từ ngày ${printedDay(from)}` : '',
    to ? `, có giá trị đến ngày ${printedDay(to)}` : '',
  ].join('');
}

function dated(day: string | undefined): string {
  return day ? ` ngày ${printedDay(day)}` : '';
}

/** `2024-06-12` → `12/06/2024`; a year stays a year. */
function printedDay(day: string | undefined): string {
  return day ? day.split('-').reverse().join('/') : '';
}
