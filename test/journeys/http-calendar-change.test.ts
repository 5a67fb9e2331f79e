import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleForm } from '#test/kit/dossier-course.ts';
import { listQuery, signIn, type HttpSession } from '#test/kit/http-session.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

interface Dossier {
  id: string;
  dueAt: string;
  journal: { action: string; detail?: { before?: { dueAt: string } } }[];
}

interface Proposal {
  id: string;
  revision: number;
  state: string;
  preview: { later: number; current: boolean } | null;
  may: { approve: string };
  progress: { moved: number; checked: number } | null;
}

const closure = {
  code: 'mat-dien-12-6',
  from: '2024-06-12T10:00',
  to: '2024-06-12T12:00',
  name: { vi: 'Mất điện', en: 'Power cut' },
  kind: 'power',
  decision: { number: '07/TB-UBND', date: '2024-06-12', by: 'UBND phường' },
  effect: 'stops',
  agencies: 'all',
};
const content = { title: 'Mất điện sáng 12/6', reason: 'Điện lực cắt điện', decision: closure.decision };

/** The way of a calendar change through the outside surface: proposed, previewed, approved by another, carried out. */
describe('a change of the calendar', () => {
  let program: Program;
  let dossier: Dossier;
  let proposal: Proposal;
  const people: Record<string, HttpSession> = {};
  const who = (username: string): HttpSession => people[username]!;
  const at = (path = '') => `/api/calendars/proposals/${proposal.id}${path}`;
  const revision = (n: number) => ({ 'If-Match': `"${n}"` });

  beforeAll(async () => {
    program = await startProgram({ env: { MOTCUA_CLOCK: '2024-06-12T09:00:00+07:00' } });
    for (const name of ['tiepnhan', 'lanhdao', 'quantri', 'kiemtra'])
      people[name] = await signIn(program.url, name);
    const form = await exampleForm(who('tiepnhan'));
    const applicant = { name: 'Nguyễn Thị Hường', idNumber: '001190123457', phone: '0912345678' };
    const body = { procedure: '2.000635', channel: 'counter', applicant, form };
    dossier = (await who('tiepnhan').post<Dossier>('/api/dossiers', body)).body;
  }, 120_000);
  afterAll(() => program.dispose());

  it('is refused where it is entered when it can not be counted by', async () => {
    const post = (closures: object[]) =>
      who('quantri').post<{ code: string; errors: { path: string; message: string }[] }>(
        '/api/calendars/proposals',
        { ...content, changes: { closures } },
      );
    const backwards = await post([{ ...closure, to: '2024-06-12T08:00' }]);
    expect(backwards.status).toBe(422);
    expect(backwards.body).toMatchObject({ code: 'calendar-invalid' });
    expect(backwards.body.errors[0]).toMatchObject({ path: '/changes/closures/0/to' });
    expect(backwards.body.errors[0]!.message).toContain('trước khi bắt đầu');
    expect((await post([])).body).toMatchObject({ code: 'calendar-invalid' });
    expect((await post([{ ...closure, agencies: ['nowhere'] }])).body.errors[0]!.path).toBe(
      '/changes/closures/0/agencies/0',
    );
  });

  it('is proposed by an administrator and edited over the revision one has seen', async () => {
    const body = { ...content, changes: { closures: [closure] } };
    expect((await who('tiepnhan').post('/api/calendars/proposals', body)).status).toBe(403);
    const created = await who('quantri').post<Proposal>('/api/calendars/proposals', body);
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    proposal = created.body;
    expect((await who('quantri').put(at(), { title: 'Mất điện' })).status).toBe(428);
    expect((await who('quantri').put(at(), { title: 'Mất điện' }, revision(7))).status).toBe(412);
    const saved = await who('quantri').put<Proposal>(at(), { title: 'Mất điện' }, revision(1));
    expect(saved.body).toMatchObject({ revision: 2, title: 'Mất điện', preview: null });
  });

  it('shows the year as it would be, and whose date would move', async () => {
    const year = await who('lanhdao').get<{
      days: { date: string; workingMinutes: number; reasons: object[] }[];
    }>(at('/years/2024?calendar=A'));
    const day = year.body.days.find(({ date }) => date === '2024-06-12');
    expect(day).toMatchObject({
      workingMinutes: 360,
      reasons: [{ kind: 'closure', name: { vi: 'Mất điện' } }],
    });
    const early = await who('lanhdao').post(at('/approval'), {}, revision(2));
    expect(early.body).toMatchObject({ status: 409, code: 'preview-needed' });
    const counted = await who('quantri').post<Proposal>(at('/preview'));
    expect(counted.body.preview).toMatchObject({ later: 1, current: true });
    const list = await who('kiemtra').get<{ id: string; oldDueAt: string; newDueAt: string }[]>(
      at(`/effects${listQuery({ filter: { direction: 'later' }, range: [0, 9] })}`),
    );
    expect(list.headers.get('content-range')).toBe('effects 0-0/1');
    expect(list.body[0]).toMatchObject({ id: dossier.id, oldDueAt: dossier.dueAt });
    expect(Date.parse(list.body[0]!.newDueAt)).toBeGreaterThan(Date.parse(dossier.dueAt));
    const { body } = await who('tiepnhan').get<Dossier>(`/api/dossiers/${dossier.id}`);
    expect(body.dueAt).toBe(dossier.dueAt);
  });

  it('is approved by another person, at the revision that was looked at', async () => {
    const own = await who('quantri').post(at('/approval'), {}, revision(2));
    expect(own.body).toMatchObject({ status: 403, code: 'calendar-four-eyes' });
    expect((await who('lanhdao').post(at('/approval'), {}, revision(1))).status).toBe(412);
    const approved = await who('lanhdao').post<Proposal>(at('/approval'), { note: 'Đồng ý' }, revision(2));
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    const again = await who('lanhdao').post(at('/approval'), {}, revision(2));
    expect(again.body).toMatchObject({ status: 409, code: 'proposal-decided' });
  });

  it('then moves the date, on record, and the account names the closure', async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      proposal = (await who('lanhdao').get<Proposal>(at())).body;
      if (proposal.state === 'applied') break;
      await sleep(200);
    }
    expect(proposal).toMatchObject({ state: 'applied', progress: { moved: 1, checked: 1 } });
    const moved = (await who('tiepnhan').get<Dossier>(`/api/dossiers/${dossier.id}`)).body;
    expect(Date.parse(moved.dueAt)).toBeGreaterThan(Date.parse(dossier.dueAt));
    expect(moved.journal.at(-1)!.action).toBe('dateMovedByCalendar');
    const ledger = await who('tiepnhan').get(`/api/dossiers/${dossier.id}/ledger`);
    expect(JSON.stringify(ledger.body)).toContain('Mất điện');
    const { body } = await who('kiemtra').get('/api/journal/verification');
    expect(body).toMatchObject({ ok: true });
  });
});
