import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleForm } from '#test/kit/dossier-course.ts';
import { anonymous, listQuery, signIn, type HttpSession } from '#test/kit/http-session.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

interface Dossier {
  id: string;
  code: string;
  dueAt: string;
  trackingToken: string;
  fee: { amount: number };
  initiative: { code: string; kind: string; slip: boolean; lapsedAt: string | null } | null;
  journal: { action: string; at: string }[];
  allowedActions: { action: string; allowed: boolean; problem: string | null }[];
}

/** A Friday of the demo office's "no wait" summer, from the counter's question to the citizen's rating. */
describe('a result without a slip', () => {
  let program: Program;
  let form: unknown;
  const people: Record<string, HttpSession> = {};
  const who = (username: string): HttpSession => people[username]!;

  beforeAll(async () => {
    const env = { LOG_LEVEL: 'warn', MOTCUA_DEMO: '1', MOTCUA_CLOCK: '2024-07-19T09:00:00+07:00' };
    program = await startProgram({ env });
    for (const name of 'tiepnhan thuly lanhdao vanthu thuphi traketqua quantri kiemtra'.split(' ')) {
      people[name] = await signIn(program.url, name);
    }
    form = await exampleForm(who('tiepnhan'));
  });
  afterAll(() => program?.dispose());

  const receive = async (channel = 'counter'): Promise<Dossier> => {
    const applicant = { name: 'Nguyễn Thị Hường', idNumber: '001190123457', phone: '0912345678' };
    const body = { procedure: '2.000635', channel, applicant, form };
    const { status, body: dossier } = await who('tiepnhan').post<Dossier>('/api/dossiers', body);
    expect(status, JSON.stringify(dossier)).toBe(201);
    return dossier;
  };
  const read = async (id: string) => (await who('tiepnhan').get<Dossier>(`/api/dossiers/${id}`)).body;
  const moveTo = (now: string) => who('quantri').post('/api/clock', { now });
  const slip = (id: string) =>
    who('tiepnhan').get<{ code: string; title: string }>(`/api/dossiers/${id}/receipt.pdf`);
  const promise = async (channel: string) =>
    (await who('tiepnhan').post('/api/initiatives/preview', { procedure: '2.000635', channel })).body;
  const allowed = ({ allowedActions }: Dossier, action: string) =>
    allowedActions.find((one) => one.action === action);
  const complete = async (id: string, elementId: string, username: string, data: object) => {
    const query = `/api/tasks${listQuery({ filter: { dossierId: id, elementId } })}`;
    const task = await expect
      .poll(async () => (await who(username).get<{ id: string }[]>(query)).body[0], { timeout: 20_000 })
      .toBeTruthy()
      .then(async () => (await who(username).get<{ id: string }[]>(query)).body[0]!);
    const { status, body } = await who(username).post(`/api/tasks/${task.id}/complete`, { data });
    expect(status, JSON.stringify(body)).toBe(200);
  };

  let first: Dossier;

  it('is told to the officer before the receipt, and why', async () => {
    expect(await promise('counter')).toMatchObject({
      slip: false,
      dueAt: '2024-07-19T17:00:00+07:00',
      initiative: { code: 'he-khong-cho', kind: 'immediate', name: 'Hè không chờ (thí điểm)' },
      posted: { value: 8, unit: 'workingHours' },
    });
    expect(await promise('post')).toMatchObject({ slip: true, initiative: null });
    expect(
      (await who('tiepnhan').post('/api/initiatives/preview', { procedure: 'x', channel: 'fax' })).status,
    ).toBe(422);
  });

  it('has a code, but no slip, and says what to do instead', async () => {
    first = await receive();
    expect(first.code).toMatch(/^000\.99\.99\.H26-240719-0001$/);
    expect(first.initiative).toMatchObject({
      code: 'he-khong-cho',
      kind: 'immediate',
      slip: false,
      lapsedAt: null,
    });
    const refused = await slip(first.id);
    expect(refused).toMatchObject({ status: 409, body: { code: 'no-slip' } });
    expect(refused.body.title).toContain('Chuyển thành hồ sơ có hẹn');
    const full = await read(first.id);
    expect(allowed(full, 'printReceipt')).toMatchObject({ allowed: false, problem: 'no-slip' });
    expect(allowed(full, 'lapseInitiative')).toMatchObject({ allowed: true });
  });

  it('is rated once, after the result', async () => {
    const rate = (score: number) =>
      anonymous(program.url).post<{ code: string }>(`/api/public/dossiers/${first.trackingToken}/rating`, {
        score,
      });
    expect((await rate(5)).body).toMatchObject({ code: 'rating-early' });
    await who('thuphi').post(`/api/dossiers/${first.id}/payments`, {
      amount: first.fee.amount,
      method: 'cash',
    });
    const found = { ketLuan: 'coDuLieu', nguon: 'csdl', so: '1', quyen: '1', ngay: '2020-01-01' };
    await complete(first.id, 'thuLy', 'thuly', found);
    await complete(first.id, 'ky', 'lanhdao', { quyetDinh: 'kyDuyet' });
    await complete(first.id, 'phatHanh', 'vanthu', { soTrichLuc: '1', soBan: 1 });
    expect((await rate(6)).status).toBe(422);
    expect((await rate(5)).status).toBe(200);
    expect((await rate(5)).status).toBe(200);
    expect((await rate(1)).body).toMatchObject({ code: 'rating-given' });
    expect((await read(first.id)).journal.filter(({ action }) => action === 'serviceRated')).toHaveLength(1);
  });

  it('that is not ready by closing becomes an ordinary dossier with its slip; one that is ready does not', async () => {
    const late = await receive();
    const early = await receive();
    // when the counter gives a slip before closing, once
    const lapse = () =>
      who('tiepnhan').post<Dossier>(`/api/dossiers/${early.id}/initiative-lapse`, {
        reason: 'Sổ ở kho lưu trữ',
      });
    expect((await lapse()).body).toMatchObject({ initiative: { slip: true } });
    expect((await lapse()).body).toMatchObject({ code: 'has-slip' });
    expect((await slip(early.id)).status).toBe(200);
    // when the office closes
    expect((await moveTo('2024-07-19T17:30:00+07:00')).status).toBe(200);
    // then
    const lapsed = await read(late.id);
    expect(lapsed.initiative).toMatchObject({ slip: true, lapsedAt: '2024-07-19T17:00:00+07:00' });
    expect(lapsed.dueAt).toBe('2024-07-19T17:00:00+07:00');
    expect(lapsed.journal.filter(({ action }) => action === 'initiativeLapsed')).toHaveLength(1);
    expect((await slip(late.id)).status).toBe(200);
    expect((await read(first.id)).initiative).toMatchObject({ slip: false, lapsedAt: null });
    expect((await read(early.id)).journal.filter(({ action }) => action === 'initiativeLapsed')).toHaveLength(
      1,
    );
  });

  it('can be told apart in lists and figures', async () => {
    const codes = async (initiative: string) =>
      (await who('kiemtra').get<Dossier[]>(`/api/dossiers${listQuery({ filter: { initiative } })}`)).body
        .length;
    expect([await codes('he-khong-cho'), await codes('thu-tu-toc-ky'), await codes('none')]).toEqual([
      3, 0, 0,
    ]);
    const { body } = await who('kiemtra').get<{ code: string; figures: object }[]>('/api/initiatives');
    expect(body.find(({ code }) => code === 'he-khong-cho')).toMatchObject({
      figures: { received: 3, finished: 1, kept: 1, lapsed: 2 },
    });
    expect(body.find(({ code }) => code === 'thu-sau-khong-cho')).toMatchObject({ figures: { received: 0 } });
  });

  it('does not apply to what comes by post, or after the cut-off', async () => {
    expect((await receive('post')).initiative).toBeNull();
    await moveTo('2024-07-23T15:30:00+07:00');
    expect((await receive()).initiative).toBeNull();
  });
});
