import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerLine } from '#engine/deadline/ledger.ts';
import type { WhyLine } from '#engine/deadline/why/why-facts.ts';
import { slipInstant } from '#engine/office/slips/words.ts';
import { courseProcedure, exampleForm } from '#test/kit/dossier-course.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { openPdf } from '#test/kit/pdf.ts';
import { startProgram, type Program } from '#test/kit/program.ts';
import { termProcedure, type TermTrial } from '#test/kit/term-procedure.ts';

interface Clock {
  dueAt: string;
  budget: { value: number; unit: string };
  why: WhyLine[];
  ledger: LedgerLine[];
}

interface Account {
  committed: Clock;
  statutory: Clock;
  receivedAt: string;
}

interface Preview {
  dueAt: string;
  why: WhyLine[];
  ledger: LedgerLine[];
}

/** The shipped procedure counts in working hours and same-day; these two, published for the trial, count in days. */
const trials: TermTrial[] = [
  { code: '9.000251', slug: 'thu-ngay-lam-viec', committed: { value: 3, unit: 'workingDays' } },
  { code: '9.000252', slug: 'thu-ngay-thuong', committed: { value: 3, unit: 'calendarDays' } },
];
const trialCodes = trials.map(({ code }) => code);

/** A last working day before Tết (8 to 14 February 2024) where the trials' dates are known by hand. */
const beforeTet = '2024-02-06T10:00:00+07:00';
const byHand: Record<string, string> = {
  // 07, 15 and 16 February
  '9.000251': '2024-02-16T17:00:00+07:00',
  // 09 February is Tết: the first working day after it
  '9.000252': '2024-02-15T17:00:00+07:00',
};

/** Working and idle moments from 30 January on, each some days after the one before; the same ones every time. */
function instants({ seed, count, days }: { seed: number; count: number; days: number }): string[] {
  let state = seed;
  let day = Date.parse('2024-01-30T00:00:00Z');
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    day += (1 + (state % days)) * 86_400_000;
    const minute = 7 * 60 + ((state >> 8) % (11 * 60));
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `${new Date(day).toISOString().slice(0, 10)}T${time}:00+07:00`;
  });
}

/**
 * Who is received when, each later than the one before since the office's clock only goes forward: the shipped procedure
 * over half a year with Tết, a swapped Saturday and 30 April in it, the trials round Tết.
 */
const receipts: { now: string; procedures: string[] }[] = [
  ...instants({ seed: 20_240_612, count: 16, days: 13 }).map((now) => ({
    now,
    procedures: [courseProcedure],
  })),
  ...instants({ seed: 11, count: 7, days: 5 }).map((now) => ({ now, procedures: trialCodes })),
  { now: beforeTet, procedures: trialCodes },
].sort((a, b) => Date.parse(a.now) - Date.parse(b.now));

/** Text without its white space: a line on paper breaks wherever it is full. */
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('preview = stored = printed, in the same sentences', { timeout: 600_000 }, () => {
  let program: Program;
  let intake: HttpSession;
  let administrator: HttpSession;
  let agencyId = '';
  let courseForm: unknown;

  beforeAll(async () => {
    program = await startProgram({
      env: { MOTCUA_CLOCK: '2024-01-29T08:00:00+07:00' },
      readyMs: 170_000,
    });
    intake = await signIn(program.url, 'tiepnhan');
    administrator = await signIn(program.url, 'quantri');
    const { user } = (await intake.get<{ user: { agencyId: string } }>('/api/sessions/current')).body;
    agencyId = user.agencyId;
    courseForm = await exampleForm(intake);
    const designer = await signIn(program.url, 'thietke');
    for (const trial of trials) {
      const draft = await designer.post<{ id: string }>('/api/drafts', termProcedure(trial));
      expect(draft.status, JSON.stringify(draft.body)).toBe(201);
      const published = await administrator.post(`/api/drafts/${draft.body.id}/publication`, {});
      expect(published.status, JSON.stringify(published.body)).toBe(201);
    }
  }, 240_000);

  afterAll(() => program?.dispose());

  const receive = async (
    procedure: string,
  ): Promise<{ id: string; dueAt: string; statutoryDueAt: string }> => {
    const own = procedure === courseProcedure;
    const { status, body } = await intake.post<{ id: string; dueAt: string; statutoryDueAt: string }>(
      '/api/dossiers',
      {
        procedure,
        channel: 'counter',
        applicant: { name: 'Nguyễn Thị Hoa', idNumber: '001190012345' },
        form: own ? courseForm : { noiDung: 'Thử' },
        documents: own
          ? [
              { code: 'to_khai', kind: 'electronic' },
              { code: 'giay_to_tuy_than', kind: 'copy' },
            ]
          : [],
      },
    );
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  };

  /** As the receiving agency counts and reads that procedure's terms on that day. */
  const preview = async (procedure: string, start: string, budget: Clock['budget']): Promise<Preview> =>
    (await intake.post<Preview>('/api/deadlines/preview', { start, budget, calendar: agencyId, procedure }))
      .body;

  async function receiptOf(id: string): Promise<Buffer> {
    const { status, body } = await intake.get<Uint8Array>(`/api/dossiers/${id}/receipt.pdf`);
    expect(status).toBe(200);
    return Buffer.from(body);
  }

  /** Receives one and compares the three; answers its date, unit and whether the law's end capped the promise. */
  async function compared(procedure: string, at: string) {
    // given a receipt
    const told = `${procedure} at ${at}`;
    const { id, dueAt, statutoryDueAt } = await receive(procedure);
    const account = (await intake.get<Account>(`/api/dossiers/${id}/ledger`)).body;
    const { committed, statutory } = account;
    // when both terms are previewed from the stored moment
    const [asked, byLaw] = await Promise.all([
      preview(procedure, account.receivedAt, committed.budget),
      preview(procedure, account.receivedAt, statutory.budget),
    ]);
    // then the stored dates are the previewed ones, the promise capped by the law
    expect(statutoryDueAt, told).toBe(byLaw.dueAt);
    expect(statutory.ledger, told).toEqual(byLaw.ledger);
    const capped = Date.parse(asked.dueAt) > Date.parse(byLaw.dueAt);
    expect(dueAt, told).toBe(capped ? byLaw.dueAt : asked.dueAt);
    if (capped) {
      expect(committed.ledger.at(-1)?.whyCode, told).toBe('capped');
    } else {
      expect(committed.ledger, told).toEqual(asked.ledger);
      expect(committed.why[0], told).toEqual(asked.why[0]);
    }
    // and the paper says the same date in the same sentences, on one page of A5 for each copy
    const pages = await openPdf(await receiptOf(id));
    const text = bare(pages[0]!.lines.join(' '));
    expect(text, told).toContain(bare(slipInstant(new Date(dueAt))));
    for (const line of committed.why) expect(text, `${told}: ${line.kind}`).toContain(bare(line.text));
    expect(pages.length, told).toBe(2);
    return { dueAt, unit: committed.budget.unit, capped };
  }

  it('holds for receipts at generated moments, in hours, working days and calendar days', async () => {
    const kept = new Map<string, number>();
    let capped = 0;
    for (const { now, procedures } of receipts) {
      expect((await administrator.post('/api/clock', { now })).status).toBe(200);
      for (const procedure of procedures) {
        const found = await compared(procedure, now);
        if (now === beforeTet) expect(found.dueAt, procedure).toBe(byHand[procedure]);
        if (found.capped) capped += 1;
        else kept.set(found.unit, (kept.get(found.unit) ?? 0) + 1);
      }
    }
    expect(capped).toBeGreaterThan(0);
    expect(kept.get('workingHours')).toBeGreaterThan(0);
    for (const { committed } of trials) expect(kept.get(committed.unit), committed.unit).toBe(8);
  });
});
