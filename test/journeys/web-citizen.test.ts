import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import {
  courseProcedure,
  exampleForm,
  runDossier,
  signInStaff,
  type Staff,
} from '#test/kit/dossier-course.ts';
import { anonymous, signIn, type HttpSession } from '#test/kit/http-session.ts';
import { anyonesPage, lookAt, officePage } from '#test/kit/office-page.ts';
import { openPdf } from '#test/kit/pdf.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

interface Dossier {
  id: string;
  trackingToken: string;
  status: string;
  currentTasks: { elementId: string }[];
  documents: { code: string; kind: string; fileName: string | null }[];
  supplementNote: { text: string } | null;
  journal: { action: string }[];
}

interface Tracking {
  asks: { kind: string; open: boolean }[];
  rated: boolean;
}

/** The smallest picture there is: a photograph to attach. */
const photograph = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let program: Program;
let browser: Browser;
let staff: Staff;
const findings: string[] = [];

const read = async (id: string) => (await staff.intake.get<Dossier>(`/api/dossiers/${id}`)).body;
const track = async (token: string) =>
  (await anonymous(program.url).get<Tracking>(`/api/public/dossiers/${token}`)).body;

/** A dossier whose case officer asks for an authorisation, to be answered by Friday. */
async function askedForMore(name: string): Promise<Dossier> {
  const received = await staff.intake.post<Dossier>('/api/dossiers', {
    procedure: courseProcedure,
    channel: 'counter',
    applicant: { name, idNumber: '001190012345', phone: '0912345678' },
    form: await exampleForm(staff.intake),
  });
  expect(received.status, JSON.stringify(received.body)).toBe(201);
  const { id } = received.body;
  await expect
    .poll(async () => (await read(id)).currentTasks.map((task) => task.elementId), { timeout: 60_000 })
    .toContain('thuLy');
  const asked = await staff.byElement['thuLy']!.post(`/api/dossiers/${id}/supplement-requests`, {
    reason: 'Người nộp thay chưa có giấy tờ chứng minh',
    items: ['Văn bản ủy quyền có chứng thực', 'Bản chụp căn cước của người ủy quyền'],
    until: '2024-06-14T17:00:00+07:00',
  });
  expect(asked.status, JSON.stringify(asked.body)).toBe(200);
  return received.body;
}

/** A phone with the tracking page of that dossier open. */
async function phone(token: string): Promise<Page> {
  const page = await anyonesPage(browser, program.url, 390);
  await page.goto(`/tra-cuu/${token}`);
  return page;
}

describe('what a citizen does on the tracking page, on a phone', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: '2024-06-12T09:15:00+07:00' } }),
      launchBrowser(),
    ]);
    staff = await signInStaff(program.url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('looks at the receipt, personal data masked', async () => {
    const { trackingToken } = await askedForMore('Trần Thị Hường');
    const page = await phone(trackingToken);
    const link = page.getByRole('link', { name: 'Xem giấy hẹn trả kết quả' });
    const answer = await page.request.get((await link.getAttribute('href'))!);
    expect(answer.status()).toBe(200);
    const text = (await openPdf(await answer.body())).flatMap(({ lines }) => lines).join('\n');
    expect(text).toContain('BẢN XEM TRỰC TUYẾN');
    expect(text).not.toMatch(/001190012345|0912345678|Trần Thị Hường/);
    await page.context().close();
  });

  it('answers a request for a supplement: words, a photograph, once, also after a lost connection', async () => {
    // given a request, and somebody who sends nothing
    const { id, trackingToken } = await askedForMore('Lê Văn Bổ');
    const empty = await anonymous(program.url).post<{ code: string }>(
      `/api/public/dossiers/${trackingToken}/supplements`,
      { note: '   ', documents: [] },
    );
    expect(empty).toMatchObject({ status: 422, body: { code: 'supplement-empty' } });
    const page = await phone(trackingToken);
    await page.getByRole('heading', { name: 'Cần bạn bổ sung' }).waitFor();
    await page.getByText('Văn bản ủy quyền có chứng thực').waitFor();
    await page.getByText('Thứ Sáu, 14/06/2024 17:00').first().waitFor();
    const send = page.getByRole('button', { name: 'Gửi bổ sung' });
    await send.click();
    await page.getByText('Hãy viết nội dung bổ sung hoặc đính kèm ít nhất một tệp.').waitFor();
    findings.push(...(await lookAt(page, 'citizen-supplement-empty')));
    // when it is filled in, and sent while the connection is away
    const name = 'Giấy tờ tùy thân của người yêu cầu';
    await page
      .getByLabel(`Tệp của ${name}`)
      .first()
      .setInputFiles({ name: 'uy-quyen.png', mimeType: 'image/png', buffer: photograph });
    await page.getByText('uy-quyen.png').waitFor();
    await page.getByLabel('Nội dung bổ sung').fill('Tôi gửi văn bản ủy quyền đã chứng thực ngày 10/06.');
    await page.context().setOffline(true);
    await send.click();
    await page.getByText(/nội dung đang nhập vẫn còn/).waitFor();
    findings.push(...(await lookAt(page, 'citizen-supplement-offline')));
    // and again, with a double tap
    await page.context().setOffline(false);
    await send.dblclick();
    // then it has come, once, and the page says so now and later
    const taken = page.getByRole('heading', { name: 'Đã nhận bổ sung của bạn' });
    await taken.waitFor();
    await expect.poll(() => taken.evaluate((one) => one === document.activeElement)).toBe(true);
    findings.push(...(await lookAt(page, 'citizen-supplement-taken')));
    await page.reload();
    await taken.waitFor();
    expect(await send.count()).toBe(0);
    const dossier = await read(id);
    expect(dossier.status).toBe('processing');
    expect(dossier.supplementNote?.text).toBe('Tôi gửi văn bản ủy quyền đã chứng thực ngày 10/06.');
    expect(dossier.documents.filter(({ fileName }) => fileName === 'uy-quyen.png')).toMatchObject([
      { kind: 'photo' },
    ]);
    expect(dossier.journal.filter(({ action }) => action === 'supplementReceived').length).toBe(1);
    await page.context().close();
    // and the officer reads what was written
    const officer = await officePage(browser, program.url, 'thuly');
    await officer.goto(`/dossiers/${id}/show`);
    await officer.getByText('Tôi gửi văn bản ủy quyền đã chứng thực ngày 10/06.').waitFor();
    await officer.context().close();
  });

  it('rates the service, once, when the result was handed over', async () => {
    // given a result in the applicant's hand
    const id = await runDossier({ staff: async () => staff }, await exampleForm(staff.intake));
    const { trackingToken } = await read(id);
    const page = await phone(trackingToken);
    await page.getByRole('heading', { name: 'Bạn có hài lòng với việc phục vụ không?' }).waitFor();
    const send = page.getByRole('button', { name: 'Gửi đánh giá' });
    expect(await send.isDisabled()).toBe(true);
    // when
    await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    await page.getByLabel(/^Điều bạn muốn góp ý/).fill('Nhanh gọn.');
    findings.push(...(await lookAt(page, 'citizen-rating')));
    await send.dblclick();
    // then
    const thanks = page.getByRole('heading', { name: 'Cảm ơn bạn đã đánh giá' });
    await thanks.waitFor();
    findings.push(...(await lookAt(page, 'citizen-rated')));
    await page.reload();
    await thanks.waitFor();
    const again = await anonymous(program.url).post<{ code: string }>(
      `/api/public/dossiers/${trackingToken}/rating`,
      { score: 1 },
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'rating-given' } });
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { name: 'Thank you for your rating' }).waitFor();
    findings.push(...(await lookAt(page, 'citizen-english')));
    await page.context().close();
  });

  it('is told what to do when the time to answer has passed', async () => {
    // given
    const { trackingToken } = await askedForMore('Ngô Văn Muộn');
    expect((await track(trackingToken)).asks).toMatchObject([{ kind: 'supplement', open: true }, {}]);
    const administrator: HttpSession = await signIn(program.url, 'quantri');
    // when
    await administrator.post('/api/clock', { now: '2024-06-15T00:01:00+07:00' });
    // then
    expect((await track(trackingToken)).asks).toMatchObject([{ kind: 'supplement', open: false }, {}]);
    const page = await phone(trackingToken);
    await page.getByText(/^Không bổ sung trực tuyến được nữa/).waitFor();
    expect(await page.getByRole('button', { name: 'Gửi bổ sung' }).count()).toBe(0);
    findings.push(...(await lookAt(page, 'citizen-supplement-closed')));
    await page.context().close();
  });

  it('shows nothing that axe-core finds serious', () => {
    expect(findings).toEqual([]);
  });
});
