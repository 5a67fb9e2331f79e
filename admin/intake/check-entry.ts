import type { FieldProblem } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { checkForm } from '../forms/check-form.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { isRequired } from './document-rules.ts';
import { applicantOf, partyProblems } from '../parties/party-entry.ts';
import type { IntakeEntry } from './intake-entry.ts';
import { isWholeLate } from './late-entry.ts';

const texts = {
  vi: {
    name: 'Họ và tên: bắt buộc nhập.',
    submitterName: 'Họ và tên người nộp: bắt buộc nhập.',
    agencyName: 'Tên cơ quan, tổ chức: bắt buộc nhập.',
    idNumber: 'Số định danh phải gồm đúng 12 chữ số.',
    phone: 'Số điện thoại không đúng, ví dụ 0912 345 678.',
    email: 'Thư điện tử không đúng, ví dụ ten@vidu.vn.',
    late: 'Nhập đủ ngày, giờ nhận và lý do ghi nhận muộn.',
    document: (name: string) => `Thiếu giấy tờ bắt buộc: ${name}.`,
  },
  en: {
    name: 'Full name is required.',
    submitterName: 'The submitter’s full name is required.',
    agencyName: 'The name of the agency is required.',
    idNumber: 'The identity number must have exactly 12 digits.',
    phone: 'The phone number is not valid, e.g. 0912 345 678.',
    email: 'The e-mail address is not valid, e.g. name@example.vn.',
    late: 'Enter day and time of receipt and why it is recorded late.',
    document: (name: string) => `A required document is missing: ${name}.`,
  },
} as const;

function personProblems(
  person: Partial<IntakeEntry['applicant']>,
  under: string,
  words: Pick<(typeof texts)['vi' | 'en'], 'idNumber' | 'phone' | 'email'> & { name: string },
) {
  const problems: FieldProblem[] = [];
  const add = (field: string, message: string) => problems.push({ path: `${under}/${field}`, message });
  if (!person.name?.trim()) add('name', words.name);
  if (person.idNumber && !/^\d{12}$/.test(person.idNumber.replace(/\s/g, '')))
    add('idNumber', words.idNumber);
  if (person.phone && !/^(?:\+84|0)\d{9,10}$/.test(person.phone.replace(/[\s.-]/g, '')))
    add('phone', words.phone);
  if (person.email && !/^\S+@\S+\.\S+$/.test(person.email)) add('email', words.email);
  return problems;
}

/**
 * What is wrong with an entry before it is sent, in the reader's language. `complete`: to be received now, so the papers
 * must be there too; an entry kept at the counter may still lack them. `today`: office day.
 */
export function checkEntry(
  entry: IntakeEntry,
  procedure: Procedure | undefined,
  locale: string,
  { complete, today }: { complete: boolean; today: string },
): FieldProblem[] {
  const words = texts[locale === 'en' ? 'en' : 'vi'];
  const { kind } = entry.parties;
  const name = kind === 'organisation' ? words.agencyName : words.name;
  const problems = personProblems(applicantOf(entry.applicant, kind), '/applicant', { ...words, name });
  if (entry.submitter)
    problems.push(...personProblems(entry.submitter, '/submitter', { ...words, name: words.submitterName }));
  const known = new Set(problems.map(({ path }) => path));
  problems.push(...partyProblems(entry, { today, locale }).filter(({ path }) => !known.has(path)));
  if (procedure?.form && complete) {
    for (const { path, message } of checkForm(procedure.form, entry.form, locale, entry.channel)) {
      problems.push({ path: `/form${path.startsWith('/') ? path : `/${path}`}`, message });
    }
  }
  if (complete && !isWholeLate(entry.late)) {
    problems.push({ path: '/receivedAt', message: words.late });
  }
  if (complete) {
    for (const document of procedure?.documents ?? []) {
      const there = entry.documents.some((given) => given.code === document.code);
      if (!there && isRequired(document, entry.form)) {
        problems.push({
          path: `/documents/${document.code}`,
          message: words.document(localized(document.name, locale)),
        });
      }
    }
  }
  return problems;
}
