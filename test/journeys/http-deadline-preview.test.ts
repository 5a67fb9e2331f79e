import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleForm } from '#test/kit/dossier-course.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { openPdf } from '#test/kit/pdf.ts';
import { startProgram, type Program } from '#test/kit/program.ts';
import { POLICY_WORDS, instant, readCases, term } from '../deadline/cases/read-case.ts';

interface Line {
  date: string;
  why: string;
  basis?: string;
  countedMinutes?: number;
  countedDay?: number;
}

interface Preview {
  dueAt: string;
  provisional: boolean;
  ledger: Line[];
}

interface Problem {
  type: string;
  title: string;
  year?: number;
  errors?: { path: string; message: string }[];
}

interface Row {
  case: string;
  start: string;
  term: string;
  due: Record<string, string>;
  pauses?: { from: string; to: string }[];
  provisional?: boolean;
}

/** The preview over HTTP says what the tables say, and what is then stored and printed. */
describe('the preview of a deadline', () => {
  let program: Program;
  let officer: HttpSession;
  let agencyId: string;

  beforeAll(async () => {
    const env = { LOG_LEVEL: 'warn', MOTCUA_DEMO: '1', MOTCUA_CLOCK: '2024-06-12T09:15:20+07:00' };
    program = await startProgram({ env });
    officer = await signIn(program.url, 'tiepnhan');
    const { body } = await officer.get<{ user: { agencyId: string } }>('/api/sessions/current');
    agencyId = body.user.agencyId;
  });
  afterAll(() => program?.dispose());

  const preview = async (question: object): Promise<Preview> => {
    const answer = await officer.post<Preview>('/api/deadlines/preview', question);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  };
  const refused = async (question: object): Promise<Problem> => {
    const answer = await officer.post<Problem>('/api/deadlines/preview', question);
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    return answer.body;
  };

  it('is that of every worked example', async () => {
    for (const row of readCases<Row>('worked-examples')) {
      for (const [calendar, due] of Object.entries(row.due)) {
        const { dueAt, provisional, ledger } = await preview({
          start: instant(row.start),
          budget: term(row.term),
          calendar,
        });
        expect([row.case, calendar, dueAt]).toEqual([row.case, calendar, instant(due)]);
        expect(provisional).toBe(row.provisional ?? false);
        expect(ledger.at(-1)!.date).toBe(dueAt.slice(0, 10));
      }
    }
  });

  it('is that of every pause that is possible', async () => {
    const rows = readCases<Row & { due?: Record<string, string> }>('pauses').filter(({ due }) => due);
    for (const row of rows) {
      for (const [words, due] of Object.entries(row.due)) {
        const pauses = row.pauses!.map(({ from, to }) => ({
          from: instant(from),
          to: instant(to),
          policy: POLICY_WORDS[words]!,
        }));
        const question = { start: instant(row.start), budget: term(row.term), calendar: 'A', pauses };
        expect([row.case, words, (await preview(question)).dueAt]).toEqual([row.case, words, instant(due)]);
      }
    }
  });

  it('accounts for every day, each day off by its name and article', async () => {
    const { ledger } = await preview({
      start: instant('Wed 11/02/2026 09:00'),
      budget: term('3 ngày làm việc'),
      calendar: 'A',
    });
    expect(ledger.filter(({ countedDay }) => countedDay)).toHaveLength(3);
    expect(ledger.find(({ date }) => date === '2026-02-17')).toMatchObject({
      why: 'Ngày nghỉ: Tết Nguyên đán',
      basis: 'Bộ luật Lao động 2019, Điều 112',
    });
  });

  it('reads what the law leaves open as it is asked to', async () => {
    const question = {
      start: instant('Sat 15/06/2024 09:00'),
      budget: term('3 ngày làm việc'),
      calendar: 'A',
    };
    expect((await preview(question)).dueAt).toBe(instant('Thu 20/06/2024 17:00'));
    const readings = { dayStart: 'asSent', dayEnd: 'clockTime' };
    expect((await preview({ ...question, readings })).dueAt).toBe(instant('Wed 19/06/2024 09:00'));
  });

  it('promises nothing for a year without a calendar, and says which', async () => {
    const question = { start: '2040-06-12T09:00:00+07:00', budget: term('2 giờ làm việc'), calendar: 'A' };
    const { type, title, year } = await refused(question);
    expect(type).toContain('calendar-missing');
    expect(year).toBe(2040);
    expect(title).toContain('2040');
  });

  it('tells in officials’ words what is wrong with a pause or a calendar', async () => {
    const question = {
      start: instant('Wed 12/06/2024 09:00'),
      budget: term('2 giờ làm việc'),
      calendar: 'A',
    };
    const pauses = [
      { from: instant('Wed 12/06/2024 10:00'), to: instant('Wed 12/06/2024 09:30'), policy: 'accumulate' },
    ];
    expect((await refused({ ...question, pauses })).errors).toEqual([
      { path: '/pauses/0', message: 'Lần tạm dừng thứ 1 phải kết thúc sau khi bắt đầu, ít nhất một phút.' },
    ]);
    expect((await refused({ ...question, calendar: 'Z' })).errors![0]!.message).toContain('“Z”');
  });

  it('of an agency reads terms as the agency has chosen to', async () => {
    const administrator = await signIn(program.url, 'quantri');
    const set = await administrator.post(`/api/agencies/${agencyId}/readings`, {
      from: '2024-07-01',
      reason: 'Quy chế mới',
      readings: { dayEnd: 'clockTime' },
    });
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    expect((await administrator.get(`/api/agencies/${agencyId}/readings`)).body).toMatchObject([
      {
        from: '2024-07-01',
        readings: { dayEnd: 'clockTime' },
        reason: 'Quy chế mới',
        setBy: 'Ngô Thanh Bình',
      },
    ]);
    const question = { budget: term('1 ngày làm việc'), calendar: agencyId };
    const before = await preview({ ...question, start: instant('Thu 27/06/2024 09:30') });
    const after = await preview({ ...question, start: instant('Mon 01/07/2024 09:30') });
    expect(before.dueAt).toBe(instant('Fri 28/06/2024 17:00'));
    expect(after.dueAt).toBe(instant('Tue 02/07/2024 09:30'));
  });

  it('is the date that is stored, and the one that is printed', async () => {
    // given what the officer sees before the receipt
    const before = await preview({
      start: '2024-06-12T09:15:00+07:00',
      budget: term('2 giờ làm việc'),
      calendar: agencyId,
      procedure: '2.000635',
    });
    // when
    const received = await officer.post<{ id: string; dueAt: string; receivedAt: string }>('/api/dossiers', {
      procedure: '2.000635',
      channel: 'counter',
      applicant: { name: 'Nguyễn Thị Hường', idNumber: '001190123457', phone: '0912345678' },
      form: await exampleForm(officer),
    });
    expect(received.status, JSON.stringify(received.body)).toBe(201);
    const { id, dueAt, receivedAt } = received.body;
    // then
    const after = await preview({ start: receivedAt, budget: term('2 giờ làm việc'), calendar: agencyId });
    expect(Date.parse(dueAt)).toBe(Date.parse(after.dueAt));
    expect(Date.parse(dueAt) - Date.parse(before.dueAt)).toBeLessThan(5 * 60_000);
    const { body: pdf } = await officer.get<Uint8Array>(`/api/dossiers/${id}/receipt.pdf`);
    const printed = (await openPdf(Buffer.from(pdf))).flatMap(({ lines }) => lines).join('\n');
    const [hour, minute] = after.dueAt.slice(11, 16).split(':');
    expect(printed).toContain(`${hour} giờ ${minute} phút`);
  });
});
