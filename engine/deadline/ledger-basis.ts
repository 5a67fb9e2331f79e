import type { BilingualText, DayOff } from './calendar-data.ts';
import type { LedgerFact, WhyCode } from './ledger-fact.ts';
import type { Language } from './ledger-texts.ts';
import { parseDate, toDate } from './instant.ts';

const FROM_THE_MOMENT: BilingualText = {
  vi: 'Bộ luật Dân sự 2015, Điều 147 khoản 1',
  en: 'Civil Code 2015, Article 147(1)',
};
const NOT_THE_FIRST_DAY: BilingualText = {
  vi: 'Bộ luật Dân sự 2015, Điều 147 khoản 2',
  en: 'Civil Code 2015, Article 147(2)',
};

/** The article behind each kind of line; a line without one follows from the lines around it. */
const BY_CODE: Partial<Record<WhyCode, BilingualText>> = {
  counted: FROM_THE_MOMENT,
  'start-day': NOT_THE_FIRST_DAY,
  'sent-day': NOT_THE_FIRST_DAY,
  'resume-day': NOT_THE_FIRST_DAY,
  weekend: {
    vi: 'Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)',
    en: 'Decision 188/1999/QĐ-TTg (40-hour week)',
  },
  'rolled-to-working-day': {
    vi: 'Bộ luật Dân sự 2015, Điều 148 khoản 5',
    en: 'Civil Code 2015, Article 148(5)',
  },
};

const LABOUR_CODE_112: BilingualText = {
  vi: 'Bộ luật Lao động 2019, Điều 112',
  en: 'Labour Code 2019, Article 112',
};
const BY_KIND: Record<DayOff['kind'], BilingualText> = {
  holiday: LABOUR_CODE_112,
  tet: LABOUR_CODE_112,
  compensating: { vi: 'Bộ luật Lao động 2019, Điều 111 khoản 3', en: 'Labour Code 2019, Article 111(3)' },
  swapped: LABOUR_CODE_112,
};

/** The article, decision or announcement a line rests on, as it is quoted; undefined when none of its own. */
export function basisText(fact: LedgerFact, language: Language): string | undefined {
  if (fact.basis) return fact.basis;
  if (fact.closure) return decisionText(fact.closure.decision, language);
  if (fact.pause) return fact.pause.legalBasis;
  return (fact.kind ? BY_KIND[fact.kind] : BY_CODE[fact.code])?.[language];
}

function decisionText(
  { number, date, by }: { number: string; date: string; by: string },
  language: Language,
): string {
  const day = toDate(parseDate(date)).split('-').reverse().join('/');
  return language === 'vi'
    ? `Quyết định số ${number} ngày ${day} của ${by}`
    : `Decision ${number} of ${day}, ${by}`;
}
