import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleForm } from '#test/kit/dossier-course.ts';
import { anonymous, listQuery, signIn, type HttpSession } from '#test/kit/http-session.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF');

interface Dossier {
  id: string;
  code: string | null;
  status: string;
  dueAt: string | null;
  firstDueAt: string | null;
  late: boolean;
  trackingToken: string;
  fee: { amount: number; paid: number };
  currentTasks: { id: string; elementId: string; assignee: { id: string } | null }[];
  clock: {
    committed: { state: string; consumed: number; remaining: number; dueAt: string; pauses: unknown[] };
  } | null;
  journal: { action: string; actor: object }[];
  allowedActions: { action: string; allowed: boolean; reason: string | null }[];
}

/** Rules of the outside surface beyond the scenarios: states, rights, repeats, bad input. */
describe('the rules of the HTTP surface', () => {
  let program: Program;
  let form: Record<string, unknown>;
  const people: Record<string, HttpSession> = {};

  const who = (username: string): HttpSession => people[username]!;
  const body = (more: object = {}) => ({
    procedure: '2.000635',
    channel: 'counter',
    applicant: { name: 'Nguyễn Thị Hường', idNumber: '001190123457', phone: '0912345678' },
    form,
    ...more,
  });
  const receive = async (more: object = {}): Promise<Dossier> => {
    const answer = await who('tiepnhan').post<Dossier>('/api/dossiers', body(more));
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body;
  };
  const read = async (id: string): Promise<Dossier> =>
    (await who('lanhdao').get<Dossier>(`/api/dossiers/${id}`)).body;
  const task = async (dossierId: string, elementId: string, username: string): Promise<string> => {
    for (let i = 0; i < 200; i += 1) {
      const query = listQuery({ filter: { dossierId, elementId } });
      const { body: tasks } = await who(username).get<{ id: string }[]>(`/api/tasks${query}`);
      if (tasks[0]) return tasks[0].id;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`Expected task ${elementId} but it did not come.`);
  };

  beforeAll(async () => {
    const env = { LOG_LEVEL: 'warn', MOTCUA_DEMO: '1', MOTCUA_CLOCK: '2024-06-03T08:00:00+07:00' };
    program = await startProgram({ env });
    const names = 'tiepnhan thuly thuly2 lanhdao vanthu traketqua thuphi thietke quantri kiemtra';
    for (const name of names.split(' ')) people[name] = await signIn(program.url, name);
    form = (await exampleForm(who('tiepnhan'))) as Record<string, unknown>;
  });
  afterAll(() => program?.dispose());

  const moveTo = async (now: string) => {
    const moved = await who('quantri').post('/api/clock', { now });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
  };

  it('supplement in processing pauses both clocks, the answer resumes them', async () => {
    // given a dossier of Monday 08:00 whose first step is claimed
    const dossier = await receive();
    const first = await task(dossier.id, 'thuLy', 'thuly');
    await who('thuly').post(`/api/tasks/${first}/claim`);
    await moveTo('2024-06-03T10:00:00+07:00');
    // when the case officer asks for more
    const asked = await who('thuly').post<Dossier>(`/api/dossiers/${dossier.id}/supplement-requests`, {
      reason: 'Thiếu thông tin',
      items: ['Số quyển'],
    });
    // then the clock stands, and the step is gone from every queue
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    expect(asked.body).toMatchObject({ status: 'awaitingSupplement', currentTasks: [] });
    expect(asked.body.clock?.committed).toMatchObject({ state: 'paused', consumed: 120, remaining: 360 });
    expect((await who('thuly').post(`/api/tasks/${first}/complete`, { data: {} })).body).toMatchObject({
      code: 'task-closed',
    });
    // when the answer comes the next day
    await moveTo('2024-06-04T09:00:00+07:00');
    const answered = await who('tiepnhan').post<Dossier>(`/api/dossiers/${dossier.id}/supplements`, {});
    // then the rest of the hours is counted from there
    expect(answered.body).toMatchObject({ status: 'processing' });
    expect(answered.body.clock?.committed).toMatchObject({ state: 'running', consumed: 120, remaining: 360 });
    expect(answered.body.dueAt).toBe('2024-06-04T16:00:00+07:00');
    expect(answered.body.late).toBe(false);
    const second = await task(dossier.id, 'thuLy', 'thuly');
    expect(second).not.toBe(first);
  });

  it('a withdrawal is the leader’s to decide: refused it goes back, accepted everything ends', async () => {
    const dossier = await receive();
    const open = await task(dossier.id, 'thuLy', 'thuly');
    const asked = await who('tiepnhan').post<Dossier>(`/api/dossiers/${dossier.id}/withdrawal`, {
      reason: 'Đổi ý',
    });
    expect(asked.body.status).toBe('withdrawalRequested');
    const decide = (accept: boolean, by = 'lanhdao') =>
      who(by).post<Dossier>(`/api/dossiers/${dossier.id}/withdrawal-decision`, {
        accept,
        reason: 'Xét thấy',
      });
    expect((await decide(true, 'tiepnhan')).status).toBe(403);
    expect((await decide(false)).body.status).toBe('received');
    await who('tiepnhan').post(`/api/dossiers/${dossier.id}/withdrawal`, { reason: 'Vẫn rút' });
    const stopped = await decide(true);
    expect(stopped.body).toMatchObject({ status: 'stopped', currentTasks: [], late: false });
    expect((await who('thuly').post(`/api/tasks/${open}/claim`)).body).toMatchObject({ code: 'task-closed' });
    expect((await decide(true)).status).toBe(409);
  });

  it('a dossier kept at the counter can be refused, a received one cannot', async () => {
    const kept = await receive({ receive: false });
    expect(kept).toMatchObject({ code: null, status: 'awaitingIntake', dueAt: null });
    const refuse = (id: string) =>
      who('tiepnhan').post<Dossier>(`/api/dossiers/${id}/refusal`, { reason: 'Sai nơi' });
    expect((await refuse(kept.id)).body.status).toBe('refused');
    expect((await refuse((await receive()).id)).status).toBe(409);
  });

  it('an apology moves the date once', async () => {
    const dossier = await receive();
    const draft = (newDueAt: string) =>
      who('thuly').post<{ id: string }>(`/api/dossiers/${dossier.id}/apologies`, { reason: 'Chờ', newDueAt });
    expect((await draft('2024-06-01T17:00:00+07:00')).status).toBe(422);
    const { body: apology, status } = await draft('2024-06-07T17:00:00+07:00');
    expect(status).toBe(201);
    const sign = () =>
      who('lanhdao').post<Dossier>(`/api/dossiers/${dossier.id}/apologies/${apology.id}/signature`);
    expect((await sign()).body).toMatchObject({
      dueAt: '2024-06-07T17:00:00+07:00',
      firstDueAt: dossier.firstDueAt,
    });
    expect((await sign()).body).toMatchObject({ code: 'apology-used' });
    expect((await draft('2024-06-08T17:00:00+07:00')).body).toMatchObject({ code: 'apology-used' });
  });

  it('tasks: one’s own claim again, a colleague’s, a release, a second completion', async () => {
    const dossier = await receive();
    const id = await task(dossier.id, 'thuLy', 'thuly');
    expect((await who('thuly').post(`/api/tasks/${id}/claim`)).status).toBe(200);
    expect((await who('thuly').post(`/api/tasks/${id}/claim`)).status).toBe(200);
    expect((await read(dossier.id)).status).toBe('processing');
    const taken = await who('thuly2').post<{ code: string; title: string }>(`/api/tasks/${id}/claim`);
    expect(taken.status).toBe(409);
    expect(taken.body).toMatchObject({
      code: 'task-taken',
      title: 'Việc này đã được Nguyễn Văn Hải nhận xử lý.',
    });
    expect((await who('vanthu').post(`/api/tasks/${id}/claim`)).status).toBe(403);
    const mine = await who('thuly2').get<unknown[]>(
      `/api/tasks${listQuery({ filter: { dossierId: dossier.id } })}`,
    );
    const unit = await who('thuly2').get<unknown[]>(
      `/api/tasks${listQuery({ filter: { dossierId: dossier.id, scope: 'unit' } })}`,
    );
    expect([mine.body.length, unit.body.length]).toEqual([0, 1]);
    expect((await who('thuly').post(`/api/tasks/${id}/release`)).status).toBe(200);
    const bad = await who('thuly2').post<{ errors: { path: string }[] }>(`/api/tasks/${id}/complete`, {
      data: {},
    });
    expect(bad.status).toBe(422);
    expect(bad.body.errors[0]?.path).toBe('/data/ketLuan');
    const data = { ketLuan: 'coDuLieu', nguon: 'csdl', so: '1', quyen: '1', ngay: '2020-01-01' };
    expect((await who('thuly2').post(`/api/tasks/${id}/complete`, { data })).status).toBe(200);
    expect((await who('thuly2').post(`/api/tasks/${id}/complete`, { data })).body).toMatchObject({
      code: 'task-closed',
    });
  });

  it('an Idempotency-Key answers a repeat the same, and refuses another body', async () => {
    const key = { 'idempotency-key': 'một-lần'.normalize('NFD').replace(/[^\w-]/g, '') };
    const first = await who('tiepnhan').post<Dossier>('/api/dossiers', body(), key);
    const again = await who('tiepnhan').post<Dossier>('/api/dossiers', body(), key);
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id, code: first.body.code } });
    const other = await who('tiepnhan').post('/api/dossiers', body({ channel: 'post' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    const both = await Promise.all(
      [1, 2].map(() => who('tiepnhan').post<Dossier>('/api/dossiers', body(), { 'idempotency-key': 'hai' })),
    );
    expect(both[0]?.body.id).toBe(both[1]?.body.id);
    // and a second click on a step that is done is told what the first was told
    const step = await task(first.body.id, 'thuLy', 'thuly');
    const click = () => who('thuly').post(`/api/tasks/${step}/claim`, undefined, { 'idempotency-key': 'ba' });
    expect((await click()).body).toEqual((await click()).body);
    const data = { ketLuan: 'khongCoDuLieu' };
    const finish = () =>
      who('thuly').post(
        `/api/tasks/${step}/complete`,
        { data },
        { 'idempotency-key': 'bốn'.normalize('NFD').replace(/[^a-z]/g, '') },
      );
    expect(await Promise.all([finish(), finish()])).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  it('money: more than owed is refused, and a result waits for the rest', async () => {
    const dossier = await receive();
    const pay = (amount: number, by = 'thuphi') =>
      who(by).post<Dossier>(`/api/dossiers/${dossier.id}/payments`, { amount, method: 'transfer' });
    expect((await pay(dossier.fee.amount + 1)).body).toMatchObject({ code: 'overpaid' });
    expect((await pay(0)).status).toBe(422);
    expect((await pay(1000, 'vanthu')).status).toBe(403);
    expect((await pay(1000)).body.fee).toEqual({ amount: dossier.fee.amount, paid: 1000 });
  });

  it.each([
    ['an unknown procedure', { procedure: '9.999999' }, '/procedure'],
    [
      'an identity number of eleven digits',
      { applicant: { name: 'A', idNumber: '00109012345' } },
      '/applicant/idNumber',
    ],
    ['a phone that is none', { applicant: { name: 'A', phone: '12' } }, '/applicant/phone'],
    ['nobody', { applicant: { idNumber: '001090123456' } }, '/applicant/name'],
    ['an unknown channel', { channel: 'fax' }, '/channel'],
    ['a paper nobody knows', { documents: [{ code: 'khong_co', kind: 'copy' }] }, '/documents/0/code'],
    [
      'a file nobody uploaded',
      { documents: [{ code: 'uy_quyen', kind: 'copy', fileId: '01a20548-2672-7277-a57c-11c6c278affb' }] },
      '/documents/0/fileId',
    ],
  ])('refuses %s and writes nothing', async (_what, more, where) => {
    const count = async () =>
      (await who('kiemtra').get('/api/dossiers?range=[0,0]')).headers.get('content-range');
    const before = await count();
    const answer = await who('tiepnhan').post<{ title: string; errors: { path: string }[] }>(
      '/api/dossiers',
      body(more),
    );
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors.map((error) => error.path)).toContain(where);
    expect(await count()).toBe(before);
  });

  it('refuses a malformed form field with a sentence that names it', async () => {
    const wrong = { ...form, soLuongBanSao: 99 };
    const vi = await who('tiepnhan').post<{ title: string; errors: { path: string; message: string }[] }>(
      '/api/dossiers',
      body({ form: wrong }),
    );
    expect(vi.body.errors[0]?.path).toBe('/form/soLuongBanSao');
    const en = await who('tiepnhan').post<{ title: string }>('/api/dossiers', body({ form: wrong }), {
      'accept-language': 'en',
    });
    expect([vi.body.title, en.body.title]).toEqual(['Dữ liệu chưa hợp lệ.', 'The data is not valid.']);
  });

  it('files: by content, by size, for those who may see them', async () => {
    const upload = (content: Uint8Array, name = 'đơn.pdf') =>
      who('tiepnhan').upload<{ id: string; name: string; type: string; sha256: string }>({
        name,
        type: 'application/pdf',
        content,
      });
    const stored = await upload(PDF);
    expect(stored).toMatchObject({
      status: 201,
      body: { name: 'đơn.pdf', type: 'application/pdf', size: 14 },
    });
    expect((await upload(new TextEncoder().encode('MZ not a pdf'))).status).toBe(415);
    expect((await upload(new Uint8Array(10 * 1024 * 1024 + 1).fill(37))).status).toBe(413);
    const dossier = await receive({
      documents: [{ code: 'uy_quyen', kind: 'copy', fileId: stored.body.id }],
    });
    expect((await who('thuly').get(`/api/files/${stored.body.id}`)).status).toBe(200);
    expect((await read(dossier.id)) as unknown).toMatchObject({
      documents: [{ code: 'uy_quyen', fileName: 'đơn.pdf' }],
    });
  });

  it('lists: filters, search without accents, ranges, and what they do not know', async () => {
    const { code } = await receive({ applicant: { name: 'Đặng Thị Ánh Tuyết' } });
    const find = (filter: object) => who('kiemtra').get<Dossier[]>(`/api/dossiers${listQuery({ filter })}`);
    expect((await find({ q: 'dang thi anh tuyet' })).body.map((one) => one.code)).toEqual([code]);
    expect(
      (await find({ receivedFrom: '2024-06-04', receivedTo: '2024-06-04' })).body.length,
    ).toBeGreaterThan(1);
    expect((await find({ receivedTo: '2024-06-02' })).body).toEqual([]);
    const page = await who('kiemtra').get('/api/dossiers?range=[0,1]&sort=["code","DESC"]');
    expect(page.headers.get('content-range')).toMatch(/^dossiers 0-1\/\d+$/);
    expect((await find({ colour: 'red' })).body).toMatchObject({ code: 'unknown-filter' });
    expect((await who('kiemtra').get('/api/dossiers?sort=["colour","ASC"]')).status).toBe(422);
  });

  it.each([
    ['no session', '', 'get', '/api/tasks', 401],
    ['a designer reads no dossier', 'thietke', 'get', '/api/dossiers', 403],
    ['an administrator has no inbox', 'quantri', 'get', '/api/tasks', 403],
    ['nobody else reads the journal', 'lanhdao', 'get', '/api/journal', 403],
    ['nothing there', 'lanhdao', 'get', '/api/dossiers/000.99.99.H26-240603-9999', 404],
    ['no such route', 'lanhdao', 'get', '/api/nothing', 404],
    ['the past', 'quantri', 'post', '/api/clock', 422],
  ] as const)('%s', async (_what, username, method, path, status) => {
    const session = username ? who(username) : anonymous(program.url);
    const answer =
      method === 'get' ? await session.get(path) : await session.post(path, { now: '2020-01-01T00:00:00Z' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('problem+json');
  });

  it('a write from another website is refused', async () => {
    const answer = await who('tiepnhan').post('/api/dossiers', body(), { origin: 'https://evil.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreign-origin' } });
  });

  it('a citizen follows the dossier by its link, personal data masked', async () => {
    const { trackingToken } = await receive({
      applicant: { name: 'Nguyễn Văn Mẫu', idNumber: '001090123456' },
    });
    const { body: seen } = await anonymous(program.url).get(`/api/public/dossiers/${trackingToken}`);
    expect(seen).toMatchObject({ applicantMasked: 'Nguyễn V. M.', asks: [{ kind: 'payment' }] });
    expect(JSON.stringify(seen)).not.toContain('001090123456');
  });

  it('drafts: from a procedure, changed, four eyes, published; running dossiers stay on theirs', async () => {
    const old = await receive();
    const { body: draft } = await who('thietke').post<{ id: string; revision: number; bpmn: string }>(
      '/api/drafts/from-procedure/2.000635',
    );
    const save = (bpmn: string, revision: number) =>
      who('thietke').put<{ revision: number }>(
        `/api/drafts/${draft.id}`,
        { bpmn },
        { 'if-match': `"${revision}"` },
      );
    const problems = async () =>
      (
        await who('thietke').get<{ severity: string; rule: string }[]>(`/api/drafts/${draft.id}/problems`)
      ).body
        .filter((one) => one.severity === 'error')
        .map((one) => one.rule);
    // when the promise is cut below the steps' budgets, it can't be published
    expect((await save(draft.bpmn, 7)).status).toBe(412);
    const cut = await save(draft.bpmn.replace('committedValue="8"', 'committedValue="6"'), draft.revision);
    expect(cut.body.revision).toBe(draft.revision + 1);
    expect(await problems()).toEqual(['budgets-exceed-committed']);
    expect((await who('quantri').post(`/api/drafts/${draft.id}/publication`, {})).status).toBe(422);
    // when a step's budget is cut instead, it can, by another person
    await save(draft.bpmn.replace('minutes="300"', 'minutes="240"'), cut.body.revision);
    expect(await problems()).toEqual([]);
    expect((await who('thietke').post(`/api/drafts/${draft.id}/publication`, {})).status).toBe(403);
    const published = await who('quantri').post<{ version: number }>(
      `/api/drafts/${draft.id}/publication`,
      {},
    );
    expect(published.status, JSON.stringify(published.body)).toBe(201);
    const fresh = await receive();
    expect((fresh as unknown as { procedureVersion: number }).procedureVersion).toBe(published.body.version);
    expect((await read(old.id)) as unknown).toMatchObject({ procedureVersion: 1 });
    await task(fresh.id, 'thuLy', 'thuly');
  });

  it('describes itself', async () => {
    const { body: api } = await anonymous(program.url).get<{
      openapi: string;
      paths: Record<string, unknown>;
    }>('/api/openapi.json');
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths)).toContain('/api/dossiers/{id}/receipt.pdf');
    expect((await anonymous(program.url).get('/readyz')).status).toBe(200);
    const metrics = await anonymous(program.url).get<string>('/metrics');
    expect(metrics.body).toContain('motcua_http_requests_total');
  });

  it('SIGTERM drains and ends with 0; the next start finds everything', async () => {
    const before = await who('kiemtra').get('/api/dossiers?range=[0,0]');
    expect(await program.stop()).toEqual({ code: 0, signal: null });
    const began = performance.now();
    await program.restart();
    expect(performance.now() - began).toBeLessThan(10_000);
    const auditor = await signIn(program.url, 'kiemtra');
    const after = await auditor.get('/api/dossiers?range=[0,0]');
    expect(after.headers.get('content-range')).toBe(before.headers.get('content-range'));
  });
});
