import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerLine } from '#engine/deadline/ledger.ts';
import type { WhyLine } from '#engine/deadline/why/why-facts.ts';
import { slipInstant } from '#engine/office/slips/words.ts';
import { courseProcedure, exampleForm } from '#test/kit/dossier-course.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { openPdf } from '#test/kit/pdf.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

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

/** Receipts, each later than the one before: the office's clock only goes forward. */
const count = 16;

/** Working and idle moments of half a year with Tết, a swapped Saturday and 30 April in it; the same ones every time. */
function* instants(): Generator<string> {
  let state = 20_240_612;
  let day = Date.parse('2024-01-30T00:00:00Z');
  for (let n = 0; n < count; n += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    day += (1 + (state % 13)) * 86_400_000;
    const minute = 7 * 60 + ((state >> 8) % (11 * 60));
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    yield `${new Date(day).toISOString().slice(0, 10)}T${time}:00+07:00`;
  }
}

/** Text without its white space: a line on paper breaks wherever it is full. */
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('preview = stored = printed, in the same sentences', { timeout: 300_000 }, () => {
  let program: Program;
  let intake: HttpSession;
  let administrator: HttpSession;

  let agencyId = '';
  beforeAll(async () => {
    program = await startProgram({
      env: { MOTCUA_CLOCK: '2024-01-29T08:00:00+07:00' },
      readyMs: 170_000,
    });
    intake = await signIn(program.url, 'tiepnhan');
    administrator = await signIn(program.url, 'quantri');
  }, 180_000);

  afterAll(() => program?.dispose());

  /** As the receiving agency counts and reads on that day. */
  const preview = async (start: string, budget: Clock['budget']): Promise<Preview> =>
    (
      await intake.post<Preview>('/api/deadlines/preview', {
        start,
        budget,
        calendar: agencyId,
        procedure: courseProcedure,
      })
    ).body;

  it('holds for receipts at generated moments', async () => {
    const { user } = (await intake.get<{ user: { agencyId: string } }>('/api/sessions/current')).body;
    agencyId = user.agencyId;
    const form = await exampleForm(intake);
    let capped = 0;
    for (const now of instants()) {
      // given a receipt
      expect((await administrator.post('/api/clock', { now })).status).toBe(200);
      const { status, body } = await intake.post<{ id: string; dueAt: string; statutoryDueAt: string }>(
        '/api/dossiers',
        {
          procedure: courseProcedure,
          channel: 'counter',
          applicant: { name: 'Nguyễn Thị Hoa', idNumber: '001190012345' },
          form,
          documents: [
            { code: 'to_khai', kind: 'electronic' },
            { code: 'giay_to_tuy_than', kind: 'copy' },
          ],
        },
      );
      expect(status, now).toBe(201);
      const account = (await intake.get<Account>(`/api/dossiers/${body.id}/ledger`)).body;
      const { committed, statutory } = account;
      // when both terms are previewed from the stored moment
      const [asked, byLaw] = await Promise.all([
        preview(account.receivedAt, committed.budget),
        preview(account.receivedAt, statutory.budget),
      ]);
      // then the stored dates are the previewed ones, the promise capped by the law
      expect(body.statutoryDueAt, now).toBe(byLaw.dueAt);
      expect(statutory.ledger, now).toEqual(byLaw.ledger);
      const within = Date.parse(asked.dueAt) <= Date.parse(byLaw.dueAt);
      expect(body.dueAt, now).toBe(within ? asked.dueAt : byLaw.dueAt);
      if (within) {
        expect(committed.ledger, now).toEqual(asked.ledger);
        expect(committed.why[0], now).toEqual(asked.why[0]);
      } else {
        capped += 1;
        expect(committed.ledger.at(-1)?.whyCode, now).toBe('capped');
      }
      // and the paper says the same date in the same sentences, on one page of A5 for each copy
      const pages = await openPdf(await receiptOf(body.id));
      const text = bare(pages[0]!.lines.join(' '));
      expect(text, now).toContain(bare(slipInstant(new Date(body.dueAt))));
      for (const line of committed.why) expect(text, `${now}: ${line.kind}`).toContain(bare(line.text));
      expect(pages.length, now).toBe(2);
    }
    expect(capped).toBeGreaterThan(0);
  });

  async function receiptOf(id: string): Promise<Buffer> {
    const { status, body } = await intake.get<Uint8Array>(`/api/dossiers/${id}/receipt.pdf`);
    expect(status).toBe(200);
    return Buffer.from(body);
  }
});
