import { statusNames } from '../dossiers/status.ts';
import type { Office } from '../office.ts';
import type { LogbookRow } from './list-logbook.ts';
import { partyFacts } from '../parties/party-facts.ts';
import { bookOf } from './enter-logbook.ts';

/** A line of Sổ theo dõi hồ sơ: its columns in their order, in words. */
export interface LogbookLine {
  id: string;
  book: string;
  number: number;
  code: string;
  procedure: string;
  /** Bộ. */
  copies: number;
  owner: string;
  /** Address and phone, one line each. */
  contact: string;
  agency: string;
  receivedAt: Date;
  dueAt: Date | null;
  passedOnAt: Date | null;
  readyAt: Date | null;
  returnedAt: Date | null;
  /** Phương thức nhận kết quả. */
  way: string;
  /** Ký nhận: who took the result. */
  receiver: string;
  note: string;
}

type Language = 'vi' | 'en';

const ways: Record<string, Record<Language, string>> = {
  taiQuay: { vi: 'Tại quầy', en: 'At the counter' },
  buuChinh: { vi: 'Bưu chính công ích', en: 'By post' },
  dienTu: { vi: 'Bản điện tử', en: 'Electronic' },
};

/** A stored line as it is read. */
export async function logbookLine(office: Office, row: LogbookRow, language: Language): Promise<LogbookLine> {
  const version = await office.catalogue.version(row.procedure, row.procedure_version);
  const agency = await office.agencies.get(row.agency_id);
  const { owner, submitter } = partyFacts(row);
  const choice = row.form.nhanKetQua;
  const way = (typeof choice === 'string' ? choice : choice?.hinhThuc) ?? 'taiQuay';
  return {
    id: row.dossier_id,
    book: bookOf(row.year),
    number: row.number,
    code: row.code,
    procedure: version.catalogue.name[language],
    copies: 1,
    owner: owner.name,
    contact: [owner.address, owner.phone || submitter.phone].filter(Boolean).join('\n'),
    agency: agency.name,
    receivedAt: row.received_at,
    dueAt: row.first_due_at,
    passedOnAt: row.passed_on_at,
    readyAt: row.ready_at,
    returnedAt: row.status === 'returned' ? row.ended_at : null,
    way: ways[way]?.[language] ?? way,
    receiver: row.receiver ?? '',
    note: noteOf(row, language),
  };
}

/** What a reader of the book must know beside the dates: an end that is no result, a new date, a waybill. */
function noteOf(row: LogbookRow, language: Language): string {
  const ended = row.status === 'refused' || row.status === 'stopped';
  const apology = { vi: 'Đã xin lỗi, hẹn lại', en: 'Apologised, new date' };
  const waybill = { vi: 'Vận đơn', en: 'Waybill' };
  return [
    ended ? statusNames[row.status][language] : '',
    row.apologised ? apology[language] : '',
    row.waybill ? `${waybill[language]} ${row.waybill}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
