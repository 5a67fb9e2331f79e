import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { courseProcedure, exampleForm } from '#test/kit/dossier-course.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { lookAt, officePage } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

interface Dossier {
  id: string;
  code: string | null;
  receivedAt: string;
  dueAt: string;
  receivedReason: string | null;
}

let program: Program;
let browser: Browser;
let intake: HttpSession;
let form: unknown;
const findings: string[] = [];

const asked = (name: string) => ({
  procedure: courseProcedure,
  channel: 'counter',
  applicant: { name, idNumber: '001190012345', phone: '0912345678' },
  form,
});

/** A dossier kept at the counter since 14:00, without code or clock. */
async function kept(name: string): Promise<string> {
  const { status, body } = await intake.post<Dossier>('/api/dossiers', { ...asked(name), receive: false });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

/** A Wednesday on which the network was away: handed in before 15:00, when a quick result was promised, recorded after. */
describe('a receipt put on record late, on the screens', { timeout: 120_000 }, () => {
  let keptId = '';
  let onlineId = '';

  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: '2024-06-12T14:00:00+07:00' } }),
      launchBrowser(),
    ]);
    intake = await signIn(program.url, 'tiepnhan');
    form = await exampleForm(intake);
    keptId = await kept('Vũ Thị Giữ');
    const { channel: _, ...submission } = asked('Bùi Văn Mạng');
    const sent = await intake.post<Dossier>('/api/public/dossiers', { ...submission, channel: 'online' });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    onlineId = sent.body.id;
    const admin = await signIn(program.url, 'quantri');
    expect((await admin.post('/api/clock', { now: '2024-06-12T15:20:00+07:00' })).status).toBe(200);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('folded away in the dialog; the date follows the moment, within the office’s bounds', async () => {
    // given the dialog of a kept dossier: an ordinary receipt is promised tomorrow
    const page = await officePage(browser, program.url, 'tiepnhan');
    await page.goto(`/dossiers/${keptId}/show`);
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const receive = dialog.getByRole('button', { name: 'Tiếp nhận', exact: true });
    await dialog.getByText(/Thứ Năm, 13\/06\/2024 15:2\d/).waitFor();
    expect(await dialog.getByLabel('Lý do ghi nhận muộn').count()).toBe(0);
    // when it is said to have come before it was complete
    await dialog.getByRole('checkbox', { name: /^Ghi nhận muộn/ }).check();
    await dialog.getByText(/từ Thứ Tư, 12\/06\/2024 14:00 đến Thứ Tư, 12\/06\/2024 15:2\d/).waitFor();
    await dialog.getByLabel('Ngày', { exact: true }).fill('12/06/2024');
    await dialog.getByLabel('Giờ', { exact: true }).fill('13:00');
    await dialog.getByLabel('Lý do ghi nhận muộn').fill('Mất mạng từ 14 giờ.');
    // then it is refused where it is typed
    await dialog.getByText(/Thời điểm tiếp nhận phải trong khoảng/).waitFor();
    expect(await receive.isDisabled()).toBe(true);
    // when it came at 14:10, in time for the Wednesday promise
    await dialog.getByLabel('Giờ', { exact: true }).fill('14:10');
    await dialog.getByText('Thứ Tư, 12/06/2024 16:10').waitFor();
    await dialog.getByText('Ngày thứ Tư tốc ký', { exact: false }).first().waitFor();
    findings.push(...(await lookAt(page, 'late-receipt-dialog')));
    await dialog.getByLabel('Lý do ghi nhận muộn').fill('');
    expect(await receive.isDisabled()).toBe(true);
    await dialog.getByLabel('Lý do ghi nhận muộn').fill('Mất mạng từ 14 giờ.');
    await receive.click();
    // then what was seen is what was promised, and why stays on the page
    await page.getByRole('heading', { name: /^000\.99\.99/ }).waitFor();
    await page.getByText('Mất mạng từ 14 giờ.').first().waitFor();
    const { body } = await intake.get<Dossier>(`/api/dossiers/${keptId}`);
    expect(body).toMatchObject({
      receivedAt: '2024-06-12T14:10:00+07:00',
      dueAt: '2024-06-12T16:10:00+07:00',
      receivedReason: 'Mất mạng từ 14 giờ.',
    });
    expect((await intake.get(`/api/dossiers/${keptId}/receipt/preview`)).status).toBe(409);
    await page.context().close();
  });

  it('is not asked for what was sent online: its submission counts', async () => {
    const page = await officePage(browser, program.url, 'tiepnhan');
    await page.goto(`/dossiers/${onlineId}/show`);
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Tính từ Thứ Tư, 12\/06\/2024 14:0\d$/).waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(0);
    findings.push(...(await lookAt(page, 'receive-online')));
    const at = encodeURIComponent('2024-06-12T14:30:00+07:00');
    const refused = await intake.get<{ code: string }>(
      `/api/dossiers/${onlineId}/receipt/preview?receivedAt=${at}`,
    );
    expect(refused).toMatchObject({ status: 422, body: { code: 'received-at-online' } });
    const noMoment = await intake.get(`/api/dossiers/${onlineId}/receipt/preview?receivedAt=hom-qua`);
    expect(noMoment.status).toBe(422);
    await page.context().close();
  });

  it('moves the date beside the form at the counter too', async () => {
    const page = await officePage(browser, program.url, 'tiepnhan');
    await page.goto('/intake');
    await page.getByRole('radio', { name: /Trích lục hộ tịch/ }).check();
    const summary = page.getByRole('complementary', { name: 'Tóm tắt' });
    await summary.getByText(/Thứ Năm, 13\/06\/2024 15:2\d/).waitFor();
    await page.getByRole('checkbox', { name: /^Ghi nhận muộn/ }).check();
    await page.getByLabel('Ngày', { exact: true }).fill('12/06/2024');
    await page.getByLabel('Giờ', { exact: true }).fill('14:10');
    await summary.getByText('Thứ Tư, 12/06/2024 16:10').waitFor();
    await summary.getByText('Tính từ').waitFor();
    findings.push(...(await lookAt(page, 'late-receipt-intake')));
    await page.getByLabel('Ngày', { exact: true }).fill('01/02/2024');
    await summary.getByText(/Thời điểm tiếp nhận phải trong khoảng/).waitFor();
    await page.context().close();
  });

  it('shows nothing that axe-core finds serious', () => {
    expect(findings).toEqual([]);
  });
});
