import { isDate } from './formats.ts';
import { periodFaults } from './check-parties.ts';
import type { Parties, Representation } from './parties.ts';
import { partyMessages } from './party-messages.ts';
import type { BilingualText } from './text.ts';

/** Who takes the result: the owner (of a child: the guardian), who brought the papers, somebody they authorise, the post. */
export const receivers = ['owner', 'submitter', 'authorised', 'post'] as const;

export type ReceiverKind = (typeof receivers)[number];

/** The papers by which somebody shows who they are. */
export const identityPapers = ['identityCard', 'passport', 'birthCertificate', 'other'] as const;

export type IdentityPaper = (typeof identityPapers)[number];

export const identityPaperNames: Record<IdentityPaper, BilingualText> = {
  identityCard: { vi: 'Thẻ căn cước, căn cước công dân', en: 'Identity card' },
  passport: { vi: 'Hộ chiếu', en: 'Passport' },
  birthCertificate: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
  other: { vi: 'Giấy tờ khác', en: 'Another paper' },
};

/** What is looked at and written down when the result leaves the office. */
export interface HandOver {
  receiver: ReceiverKind;
  name: string;
  /** Missing only with the post. */
  paper?: IdentityPaper;
  paperNumber?: string;
  /** The officer has compared the paper with the person and the dossier. */
  compared?: boolean;
  /** The ground on which somebody else takes it. */
  authorisation?: Representation;
  /** The receipt slip was lost: what the citizen declares. */
  lostSlip?: { declaration: string };
  /** Of the post (mã vận đơn). */
  waybill?: string;
}

/** What the dossier says of who may take its result. */
export interface HandOverDossier {
  applicant: { name: string; idNumber?: string | undefined };
  submitter: { name: string; idNumber?: string | undefined } | null;
  parties: Parties;
}

const messages = {
  nameMissing: partyMessages.nameMissing,
  paperMissing: { vi: 'Chọn giấy tờ người nhận xuất trình.', en: 'Choose the paper that was shown.' },
  notCompared: {
    vi: 'Cần đối chiếu giấy tờ với người nhận trước khi trả kết quả.',
    en: 'The paper must be compared with the person first.',
  },
  idNumber: partyMessages.idNumber,
  numberDiffers: {
    vi: 'Số giấy tờ không khớp với hồ sơ; không trả kết quả cho người này.',
    en: 'The number is not the one on record; the result must not be given to this person.',
  },
  numberForLostSlip: {
    vi: 'Mất giấy hẹn thì phải ghi số giấy tờ để đối chiếu.',
    en: 'With the slip lost, the number of the paper must be compared.',
  },
  declarationMissing: {
    vi: 'Ghi lời khai của người nhận về việc mất giấy hẹn.',
    en: 'Write down what the receiver declares about the lost slip.',
  },
  submitterMissing: {
    vi: 'Hồ sơ không có người nộp thay; hãy chọn người nhận khác.',
    en: 'Nobody else submitted this dossier; choose another receiver.',
  },
  authorisationMissing: {
    vi: 'Người nhận thay phải có căn cứ: giấy ủy quyền, đại diện theo pháp luật hoặc quan hệ.',
    en: 'Somebody else needs a ground: an authorisation, the law, or a relation.',
  },
  authorisationDateMissing: partyMessages.authorisationDateMissing,
  scopeMissing: partyMessages.scopeMissing,
  outOfScope: {
    vi: 'Giấy ủy quyền chỉ cho phép nộp hồ sơ, không cho phép nhận kết quả.',
    en: 'The authorisation is for submitting only, not for receiving the result.',
  },
  waybillMissing: { vi: 'Ghi mã vận đơn bưu chính.', en: 'Give the waybill number.' },
} as const satisfies Record<string, BilingualText>;

/** One thing that keeps a result from being handed over; `path` is below `/handOver`. */
export interface HandOverFinding {
  path: string;
  message: BilingualText;
}

/** What keeps the result from this receiver. @param today office day `YYYY-MM-DD` */
export function checkHandOver(
  handOver: HandOver,
  dossier: HandOverDossier,
  today: string,
): HandOverFinding[] {
  const { receiver, name, waybill } = handOver;
  const findings: HandOverFinding[] = [];
  const add = (path: string, message: BilingualText) => void findings.push({ path, message });
  if (!name.trim()) add('/name', messages.nameMissing);
  if (receiver === 'post') {
    if (!waybill?.trim()) add('/waybill', messages.waybillMissing);
    return findings;
  }
  if (receiver === 'submitter' && !dossier.submitter) add('/receiver', messages.submitterMissing);
  checkIdentity(handOver, dossier, add);
  checkGround(handOver, dossier, { today, add });
  return findings;
}

type Add = (path: string, message: BilingualText) => void;

function checkIdentity(handOver: HandOver, dossier: HandOverDossier, add: Add): void {
  const { paper, paperNumber, compared, lostSlip } = handOver;
  if (!paper) add('/paper', messages.paperMissing);
  if (!compared) add('/compared', messages.notCompared);
  if (paper === 'identityCard' && paperNumber && !/^\d{12}$/.test(paperNumber)) {
    add('/paperNumber', messages.idNumber);
  } else if (numberAgrees(handOver, dossier) === false) {
    add('/paperNumber', messages.numberDiffers);
  }
  if (!lostSlip) return;
  if (!lostSlip.declaration.trim()) add('/lostSlip/declaration', messages.declarationMissing);
  if (!paperNumber?.trim()) add('/paperNumber', messages.numberForLostSlip);
}

function checkGround(
  handOver: HandOver,
  dossier: HandOverDossier,
  { today, add }: { today: string; add: Add },
): void {
  const ground = groundOf(handOver, dossier);
  if (handOver.receiver === 'owner') return;
  if (!ground) {
    if (handOver.receiver === 'authorised') add('/authorisation', messages.authorisationMissing);
    return;
  }
  const { basis, date, scope } = ground;
  if (basis === 'authorisation') {
    if (!date || !isDate(date)) add('/authorisation/date', messages.authorisationDateMissing);
    else if (date > today) add('/authorisation/date', partyMessages.dayInFuture);
    if (!scope) add('/authorisation/scope', messages.scopeMissing);
  }
  if (scope === 'submit') add('/authorisation/scope', messages.outOfScope);
  for (const { path, fault } of periodFaults(ground, today)) {
    add(`/authorisation/${path}`, partyMessages[fault]);
  }
}

/** The ground that counts: one shown now, else the submitter's on record. */
export function groundOf(handOver: HandOver, { parties }: HandOverDossier): Representation | undefined {
  if (handOver.receiver === 'owner' || handOver.receiver === 'post') return undefined;
  if (handOver.authorisation) return handOver.authorisation;
  return handOver.receiver === 'submitter' ? parties.representation : undefined;
}

/** Whether the number shown is the one on record; null when one of them is missing or they are of different papers. */
export function numberAgrees(handOver: HandOver, dossier: HandOverDossier): boolean | null {
  const { paper, paperNumber } = handOver;
  const known = knownNumber(handOver.receiver, paper, dossier);
  if (!known || !paperNumber) return null;
  const plain = (text: string) => text.replace(/[\s.-]/g, '').toUpperCase();
  return plain(known) === plain(paperNumber);
}

function knownNumber(
  receiver: ReceiverKind,
  paper: IdentityPaper | undefined,
  { applicant, submitter, parties }: HandOverDossier,
): string | undefined {
  if (receiver === 'submitter') return paper === 'identityCard' ? submitter?.idNumber : undefined;
  if (receiver !== 'owner') return undefined;
  if (paper === 'passport') return parties.passport?.number;
  if (paper !== 'identityCard') return undefined;
  return parties.kind === 'child' ? parties.guardian?.idNumber : applicant.idNumber;
}

/** Who "the owner" is at the counter: of a child it is the guardian, of an agency who speaks for it. */
export function ownerAtCounter({ applicant, parties }: HandOverDossier): string {
  if (parties.kind === 'child' && parties.guardian) return parties.guardian.name;
  return parties.organisation?.contact || applicant.name;
}
