import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleForm } from '#test/kit/dossier-course.ts';
import { anonymous, listQuery, signIn, type HttpSession } from '#test/kit/http-session.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

interface Pause {
  id: string;
  kind: string;
  from: string;
  to: string | null;
  policy: 'accumulate' | 'restart' | 'run';
  legalBasis: string | null;
}

interface Clock {
  budget: { value: number; unit: string };
  state: string;
  consumed: number | null;
  remaining: number | null;
  dueAt: string;
  pauses: Pause[];
}

interface Dossier {
  id: string;
  code: string | null;
  status: string;
  receivedAt: string;
  recordedAt: string;
  dueAt: string;
  firstDueAt: string;
  statutoryDueAt: string;
  late: boolean;
  initiative: { code: string } | null;
  trackingToken: string;
  clock: { committed: Clock; statutory: Clock };
  openCorrection: { id: string } | null;
  openSupplement: { until: string | null; windowPassedAt: string | null } | null;
  promisedDates: { cause: string; receivedAt: string; dueAt: string }[];
  allowedActions: { action: string; allowed: boolean }[];
  journal: { action: string; reason?: string }[];
}

/** The law's clock over HTTP, with office time moved: waits, a tax payment, a corrected receipt, a window that passes. */
describe('the clock over HTTP', () => {
  let program: Program;
  let form: Record<string, unknown>;
  const people: Record<string, HttpSession> = {};
  const who = (username: string): HttpSession => people[username]!;

  beforeAll(async () => {
    const env = { LOG_LEVEL: 'warn', MOTCUA_DEMO: '1', MOTCUA_CLOCK: '2024-06-03T08:00:00+07:00' };
    program = await startProgram({ env });
    for (const name of ['tiepnhan', 'thuly', 'truongdonvi', 'thuphi', 'quantri']) {
      people[name] = await signIn(program.url, name);
    }
    form = (await exampleForm(who('tiepnhan'))) as Record<string, unknown>;
  });
  afterAll(() => program?.dispose());

  const moveTo = async (now: string) => {
    const moved = await who('quantri').post('/api/clock', { now });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
  };
  const receive = async (more: object = {}, status = 201): Promise<Dossier> => {
    const answer = await who('tiepnhan').post<Dossier>('/api/dossiers', {
      procedure: '2.000635',
      channel: 'counter',
      applicant: { name: 'Nguyễn Thị Hường' },
      form,
      ...more,
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    return answer.body;
  };
  const read = async (id: string) => (await who('truongdonvi').get<Dossier>(`/api/dossiers/${id}`)).body;
  const act = async <Body = Dossier>(by: string, path: string, body: object, status = 200): Promise<Body> => {
    const answer = await who(by).post<Body>(`/api/dossiers/${path}`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    return answer.body;
  };
  const untilStep = async (dossierId: string) => {
    for (let i = 0; i < 200; i += 1) {
      const { body } = await who('thuly').get<unknown[]>(`/api/tasks${listQuery({ filter: { dossierId } })}`);
      if (body.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('Expected the first step within five seconds but it did not come.');
  };
  /** What is stored is what the preview counts from the same facts. */
  const expectPreview = async (id: string) => {
    const dossier = await read(id);
    const ends = await Promise.all(
      (['committed', 'statutory'] as const).map(async (kind) => {
        const { budget, pauses } = dossier.clock[kind];
        const answer = await who('thuly').post<{ dueAt: string }>('/api/deadlines/preview', {
          start: dossier.receivedAt,
          budget,
          calendar: 'A',
          pauses: pauses.map(({ from, to, policy }) => ({ from, to, policy })),
        });
        expect(answer.status, JSON.stringify(answer.body)).toBe(200);
        return answer.body.dueAt;
      }),
    );
    const [committed, statutory] = ends as [string, string];
    expect(dossier.statutoryDueAt).toBe(statutory);
    expect(dossier.firstDueAt).toBe(committed < statutory ? committed : statutory);
  };

  it('two waits, one for a tax payment: both clocks stand, run on, and equal the preview', async () => {
    // given a dossier of Monday 08:00
    const { id } = await receive();
    await untilStep(id);
    await moveTo('2024-06-03T09:30:00+07:00');
    // when a tax notice is out: everything it says is asked for
    const bare = { kind: 'payment', reason: 'Chờ nộp lệ phí trước bạ' };
    const refused = await act<{ errors: { path: string }[] }>('thuly', `${id}/pauses`, bare, 422);
    expect(refused.errors.map(({ path }) => path).sort()).toEqual(['/amount', '/issuer', '/noticeNumber']);
    const waiting = await act(
      'thuly',
      `${id}/pauses`,
      {
        ...bare,
        noticeNumber: 'TB-0612',
        amount: 500_000,
        issuer: 'Chi cục Thuế',
        legalBasis: 'Luật Quản lý thuế',
      },
      201,
    );
    // then the clock stands, and the step in hand shows it
    expect(waiting).toMatchObject({ status: 'awaitingPayment' });
    expect(waiting.clock.committed).toMatchObject({ state: 'paused', consumed: 90, remaining: 390 });
    const { body: tasks } = await who('thuly').get<{ paused: boolean }[]>(
      `/api/tasks${listQuery({ filter: { dossierId: id } })}`,
    );
    expect(tasks[0]?.paused).toBe(true);
    await act('thuly', `${id}/pauses`, { ...bare, noticeNumber: 'x', amount: 1, issuer: 'y' }, 409);
    // when it is paid on Tuesday, and the unit head asks another agency in the afternoon
    await moveTo('2024-06-04T09:00:00+07:00');
    const payment = waiting.clock.committed.pauses[0]!;
    const early = await act<{ title: string; code: string }>(
      'thuphi',
      `${id}/pauses/${payment.id}/end`,
      { to: '2024-06-03T09:00:00+07:00' },
      422,
    );
    expect(early.code).toBe('wait-ends-before-start');
    expect(early.title).toContain('09 giờ 30 phút');
    const paid = await act('thuphi', `${id}/pauses/${payment.id}/end`, { note: 'GNT 0012' });
    expect(paid).toMatchObject({ status: 'processing', dueAt: '2024-06-04T16:30:00+07:00' });
    await moveTo('2024-06-04T14:00:00+07:00');
    const asked = { kind: 'otherAgency', agency: 'Công an phường', reason: 'Xác minh nơi cư trú' };
    await act('thuly', `${id}/pauses`, { ...asked, expectedUntil: '2024-06-06T17:00:00+07:00' }, 403);
    const suspended = await act(
      'truongdonvi',
      `${id}/pauses`,
      { ...asked, expectedUntil: '2024-06-06T17:00:00+07:00' },
      201,
    );
    expect(suspended.status).toBe('suspended');
    await moveTo('2024-06-06T10:15:00+07:00');
    const wait = suspended.clock.committed.pauses.find(({ to }) => to === null)!;
    const resumed = await act('truongdonvi', `${id}/pauses/${wait.id}/end`, {});
    expect(resumed).toMatchObject({ status: 'processing', late: false });
    expect(resumed.clock.committed).toMatchObject({ state: 'running', consumed: 330, remaining: 150 });
    expect(resumed.dueAt).toBe('2024-06-06T13:45:00+07:00');
    await expectPreview(id);
  }, 60_000);

  it('a late receipt and a corrected one: dates follow, the first promise stays known', async () => {
    await moveTo('2024-06-12T15:20:00+07:00');
    const late = { receivedAt: '2024-06-12T14:10:00+07:00' };
    expect(await receive(late, 422)).toMatchObject({ code: 'received-at-unexplained' });
    const put = await receive({ ...late, receivedAtReason: 'Mất mạng từ 14 giờ' });
    expect(put).toMatchObject({
      receivedAt: '2024-06-12T14:10:00+07:00',
      dueAt: '2024-06-12T16:10:00+07:00',
      initiative: { code: 'thu-tu-toc-ky' },
    });
    await expectPreview(put.id);
    // given one put down at 15:20, which came at 14:30
    const { id, dueAt } = await receive();
    const after = '2024-06-12T14:30:00+07:00';
    const preview = await who('tiepnhan').get<{ dueAt: string; earliest: string }>(
      `/api/dossiers/${id}/receipt-corrections/preview?receivedAt=${encodeURIComponent(after)}`,
    );
    expect(preview.body.dueAt).toBe('2024-06-12T16:30:00+07:00');
    const reason = 'Nhập nhầm, đã đối chiếu camera quầy';
    const outside = { receivedAt: '2024-05-20T08:00:00+07:00', reason };
    const refused = await act<{ code: string }>('tiepnhan', `${id}/receipt-corrections`, outside, 422);
    expect(refused.code).toBe('received-at-out-of-bounds');
    const proposed = { receivedAt: after, reason };
    const { id: correctionId } = await act<{ id: string }>(
      'tiepnhan',
      `${id}/receipt-corrections`,
      proposed,
      201,
    );
    expect(await read(id)).toMatchObject({ dueAt, openCorrection: { id: correctionId } });
    const path = `${id}/receipt-corrections/${correctionId}/decision`;
    await act('tiepnhan', path, { accept: true, reason: 'Tự duyệt' }, 403);
    const corrected = await act('truongdonvi', path, { accept: true, reason: 'Đúng' });
    expect(corrected).toMatchObject({
      receivedAt: after,
      dueAt: preview.body.dueAt,
      firstDueAt: preview.body.dueAt,
      initiative: { code: 'thu-tu-toc-ky' },
      openCorrection: null,
    });
    expect(corrected.promisedDates.map(({ cause, dueAt }) => [cause, dueAt])).toEqual([
      ['receipt', dueAt],
      ['correction', preview.body.dueAt],
    ]);
    expect(corrected.recordedAt.slice(0, 16)).toBe('2024-06-12T15:20');
    await expectPreview(id);
    expect((await act<{ code: string }>('truongdonvi', path, { accept: true, reason: 'x' }, 409)).code).toBe(
      'no-open-request',
    );
  }, 60_000);

  it('a supplement that does not come: the window passes, the officer refuses', async () => {
    await moveTo('2024-06-13T08:00:00+07:00');
    const { id, trackingToken } = await receive();
    await untilStep(id);
    await act('thuly', `${id}/supplement-requests`, {
      reason: 'Thiếu giấy tờ',
      items: ['Văn bản ủy quyền'],
      until: '2024-06-14T17:00:00+07:00',
    });
    await act('tiepnhan', `${id}/supplement-expiry`, {}, 409);
    await moveTo('2024-06-15T00:01:00+07:00');
    const passed = await read(id);
    expect(passed.openSupplement?.windowPassedAt).not.toBeNull();
    const citizen = anonymous(program.url);
    const late = await citizen.post<{ code: string }>(
      `/api/public/dossiers/${trackingToken}/supplements`,
      {},
    );
    expect(late.body.code).toBe('supplement-window-passed');
    const ended = await act('tiepnhan', `${id}/supplement-expiry`, {});
    expect(ended).toMatchObject({ status: 'refused', late: false, openSupplement: null });
    expect(ended.clock.committed.state).toBe('stopped');
    expect(ended.journal.find(({ action }) => action === 'dossierRefused')?.reason).toContain(
      'Văn bản ủy quyền',
    );
  }, 60_000);
});
