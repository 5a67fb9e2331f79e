import { isDate } from './formats.ts';
import { checkIdentityNumber, readIdentityNumber } from './identity-number.ts';
import type { Parties, Representation } from './parties.ts';
import { partyMessages, type PartyFault } from './party-messages.ts';
import { isTaxCode } from './tax-code.ts';
import type { BilingualText } from './text.ts';

/** One thing that is wrong (`error`: not taken) or odd (`warning`: to be looked at) with who is who. */
export interface PartyFinding {
  severity: 'error' | 'warning';
  /** JSON pointer into the request's body: `/parties/passport/number`. */
  path: string;
  message: BilingualText;
}

/** Who is who, as it was entered. */
export interface EnteredParties {
  applicant: { name: string; idNumber?: string | undefined };
  submitter?:
    { name: string; idNumber?: string | undefined; relation?: string | undefined } | null | undefined;
  parties: Parties;
}

const ADULT_YEARS = 18;
const CARD_YEARS = 14;

/**
 * What does not fit among owner, submitter, guardian and representative. @param today office day `YYYY-MM-DD`
 */
export function checkParties(entered: EnteredParties, today: string): PartyFinding[] {
  const list = new Findings(today);
  kinds[entered.parties.kind](entered, list);
  checkOwner(entered, list);
  checkSubject(entered.parties, list);
  checkRepresentation(entered, list);
  checkNumbers(entered, list);
  return list.all;
}

class Findings {
  readonly all: PartyFinding[] = [];
  readonly today: string;

  constructor(today: string) {
    this.today = today;
  }

  error(path: string, fault: PartyFault): void {
    this.all.push({ severity: 'error', path, message: partyMessages[fault] });
  }

  warning(path: string, message: BilingualText): void {
    this.all.push({ severity: 'warning', path, message });
  }

  /** A day that must be real and past. */
  pastDay(path: string, day: string | undefined): void {
    if (day === undefined) return;
    if (!isDate(day)) this.error(path, 'dayWrong');
    else if (day > this.today) this.error(path, 'dayInFuture');
  }

  idNumber(path: string, number: string | undefined): void {
    if (number !== undefined && !/^\d{12}$/.test(number)) this.error(path, 'idNumber');
  }
}

type KindCheck = (entered: EnteredParties, list: Findings) => void;

const kinds: Record<Parties['kind'], KindCheck> = {
  person: () => undefined,
  organisation({ applicant, parties }, list) {
    const { taxCode, requestNumber, requestDate } = parties.organisation ?? {};
    if (applicant.idNumber) list.error('/applicant/idNumber', 'organisationHasNoIdNumber');
    if (taxCode !== undefined && !isTaxCode(taxCode)) list.error('/parties/organisation/taxCode', 'taxCode');
    list.pastDay('/parties/organisation/requestDate', requestDate);
    if (!requestNumber) list.warning('/parties/organisation/requestNumber', partyMessages.requestMissing);
  },
  foreigner({ parties }, list) {
    const { number, nationality, expiresOn } = parties.passport ?? {};
    if (!number) list.error('/parties/passport/number', 'passportMissing');
    else if (!/^[A-Z0-9]{6,12}$/.test(number)) list.error('/parties/passport/number', 'passportNumber');
    if (!nationality?.trim()) list.error('/parties/passport/nationality', 'nationalityMissing');
    else if (/^vi[eệ]t\s*nam$/i.test(nationality.trim().normalize('NFC'))) {
      list.error('/parties/passport/nationality', 'nationalityVietnamese');
    }
    if (expiresOn === undefined) return;
    if (!isDate(expiresOn)) list.error('/parties/passport/expiresOn', 'dayWrong');
    else if (expiresOn < list.today) list.error('/parties/passport/expiresOn', 'passportExpired');
  },
  child({ applicant, parties }, list) {
    const { birthCertificate, birthDate } = parties;
    if (!birthCertificate?.number && !applicant.idNumber) {
      list.error('/parties/birthCertificate/number', 'childNumberMissing');
    }
    list.pastDay('/parties/birthCertificate/issuedOn', birthCertificate?.issuedOn);
    if (!birthDate) list.error('/parties/birthDate', 'birthDateMissing');
    else if (isDate(birthDate) && birthDate <= list.today) {
      const years = yearsBetween(birthDate, list.today);
      if (years >= ADULT_YEARS) list.error('/parties/birthDate', 'childIsAdult');
      else if (years >= CARD_YEARS) list.warning('/parties/birthDate', partyMessages.childHasCard);
    }
    checkGuardian(parties, list);
  },
};

function checkGuardian({ guardian }: Parties, list: Findings): void {
  if (!guardian?.name?.trim()) return list.error('/parties/guardian/name', 'guardianMissing');
  if (!guardian.relation?.trim()) list.error('/parties/guardian/relation', 'guardianRelationMissing');
  list.idNumber('/parties/guardian/idNumber', guardian.idNumber);
  const born = guardian.idNumber ? readIdentityNumber(guardian.idNumber)?.birthYear : undefined;
  if (born !== undefined && Number(list.today.slice(0, 4)) - born < ADULT_YEARS) {
    list.warning('/parties/guardian/idNumber', partyMessages.guardianIsChild);
  }
}

/** The owner's identity number against what was declared: differences are looked at, not refused. */
function checkOwner({ applicant, parties }: EnteredParties, list: Findings): void {
  list.pastDay('/parties/birthDate', parties.birthDate);
  if (!applicant.idNumber || parties.kind === 'organisation') return;
  const findings = checkIdentityNumber(applicant.idNumber, {
    ...(parties.birthDate !== undefined && { birthDate: parties.birthDate }),
    ...(parties.sex !== undefined && { sex: parties.sex }),
  });
  for (const { severity, message } of findings) {
    list.all.push({ severity, path: '/applicant/idNumber', message });
  }
}

function checkSubject({ subject }: Parties, list: Findings): void {
  if (!subject) return;
  if (!subject.name.trim()) list.error('/parties/subject/name', 'nameMissing');
  list.idNumber('/parties/subject/idNumber', subject.idNumber);
  const { birthDate } = subject;
  if (birthDate !== undefined && !/^\d{4}$/.test(birthDate)) {
    list.pastDay('/parties/subject/birthDate', birthDate);
  }
}

function checkRepresentation({ submitter, parties }: EnteredParties, list: Findings): void {
  const { representation } = parties;
  if (!representation) return;
  const under = '/parties/representation';
  if (!submitter) return list.error(`${under}/basis`, 'representationWithoutSubmitter');
  const { basis, date, scope } = representation;
  list.pastDay(`${under}/date`, date);
  if (basis === 'authorisation') {
    if (!date) list.error(`${under}/date`, 'authorisationDateMissing');
    if (!scope) list.error(`${under}/scope`, 'scopeMissing');
  } else if (!submitter.relation?.trim()) list.error('/submitter/relation', 'relationMissing');
  if (scope === 'receive') list.error(`${under}/scope`, 'scopeWithoutSubmission');
  for (const { path, fault } of periodFaults(representation, list.today)) {
    list.error(`${under}/${path}`, fault);
  }
}

/** What is wrong with the period of an authorisation on a day; both ends are included. */
export function periodFaults(
  { from, to }: Pick<Representation, 'from' | 'to'>,
  today: string,
): { path: 'from' | 'to'; fault: PartyFault }[] {
  if (from !== undefined && !isDate(from)) return [{ path: 'from', fault: 'dayWrong' }];
  if (to !== undefined && !isDate(to)) return [{ path: 'to', fault: 'dayWrong' }];
  if (from !== undefined && to !== undefined && to < from) return [{ path: 'to', fault: 'periodReversed' }];
  if (from !== undefined && from > today) return [{ path: 'from', fault: 'periodNotBegun' }];
  if (to !== undefined && to < today) return [{ path: 'to', fault: 'periodOver' }];
  return [];
}

/** Two people don't have one number. */
function checkNumbers({ applicant, submitter, parties }: EnteredParties, list: Findings): void {
  const owner = applicant.idNumber;
  if (!owner) return;
  if (submitter?.idNumber === owner) list.warning('/submitter/idNumber', partyMessages.sameNumber);
  if (parties.guardian?.idNumber === owner) list.error('/parties/guardian/idNumber', 'sameNumber');
}

/** Whole years from one day to another, both `YYYY-MM-DD`. */
function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
