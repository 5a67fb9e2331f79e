import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { lookAt, officePage } from '#test/kit/office-page.ts';
import { openPdf } from '#test/kit/pdf.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

const FORM = 'definitions/procedures/ban-sao-trich-luc-ho-tich/forms/to-khai.json';
const form = (JSON.parse(readFileSync(FORM, 'utf8')) as { schema: { examples: unknown[] } }).schema
  .examples[0];

interface Slips {
  issued: { id: string; kind: string; number: string; prints: { number: number }[] }[];
  possible: { kind: string; allowed: boolean; problem: string | null; reason: string | null }[];
}

let program: Program;
let browser: Browser;
let intake: HttpSession;
let dossier: { id: string; code: string; trackingToken: string };
const findings: string[] = [];

async function printed(session: HttpSession, path: string): Promise<string> {
  const { status, body } = await session.get<Uint8Array>(path);
  expect(status).toBe(200);
  const pages = await openPdf(Buffer.from(body));
  return pages.flatMap(({ lines }) => lines).join('\n');
}

describe('the papers of a dossier', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: '2024-06-12T09:15:00+07:00' } }),
      launchBrowser(),
    ]);
    intake = await signIn(program.url, 'tiepnhan');
    const received = await intake.post<typeof dossier>('/api/dossiers', {
      procedure: '2.000635',
      channel: 'counter',
      applicant: { name: 'Nguyễn Văn Mẫu', idNumber: '001090123456', phone: '0912345678' },
      form,
    });
    dossier = received.body;
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('are listed with their numbers and with why others can’t be issued', async () => {
    const { body } = await intake.get<Slips>(`/api/dossiers/${dossier.id}/slips`);
    expect(body.issued).toMatchObject([{ kind: 'receipt', number: '01/TNHS', prints: [] }]);
    const stop = body.possible.find(({ kind }) => kind === 'stopNotice');
    expect(stop).toMatchObject({ allowed: false, problem: 'slip-form-missing' });
    expect(stop?.reason).toMatch(/không có giấy tờ này/);
    const twice = await intake.post(`/api/dossiers/${dossier.id}/slips`, { kind: 'receipt' });
    expect(twice).toMatchObject({ status: 409, body: { title: expect.stringContaining('01/TNHS') } });
  });

  it('can be looked at by the citizen, personal data masked, without counting as a print', async () => {
    const path = `/api/public/dossiers/${dossier.trackingToken}/receipt.pdf`;
    const response = await fetch(new URL(path, program.url));
    const [page, ...more] = await openPdf(Buffer.from(await response.arrayBuffer()));
    const text = page!.lines.join('\n');
    expect(more).toEqual([]);
    expect(text).toContain('Liên 2');
    expect(text).toContain('BẢN XEM TRỰC TUYẾN');
    expect(text).toContain('Nguyễn V. M.');
    expect(text).not.toMatch(/001090123456|0912345678|Nguyễn Văn Mẫu/);
  });

  it('are printed from the dossier’s page: first the original, then marked', async () => {
    // given
    const page = await officePage(browser, program.url, 'tiepnhan');
    await page.goto(`/dossiers/${dossier.id}/show`);
    const panel = page.locator('section', { has: page.getByRole('heading', { name: 'In giấy tờ' }) });
    await panel.getByText('Chưa in').waitFor();
    findings.push(...(await lookAt(page, 'papers-unprinted')));
    // when: by the keyboard, to the paper
    await page.keyboard.press('p');
    const link = panel.getByRole('link', { name: /^In: Giấy tiếp nhận/ });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    const first = await printed(intake, (await link.getAttribute('href'))!);
    // then
    expect(first).not.toContain('BẢN IN LẠI');
    await panel.getByRole('link', { name: /^In lại/ }).waitFor();
    expect(await panel.textContent()).toContain('Trần Thị Lan');
    const again = await printed(intake, `/api/dossiers/${dossier.code}/receipt.pdf`);
    expect(again).toContain('BẢN IN LẠI LẦN 1');
    await panel.getByText(/Đã in 2 lần/).click();
    findings.push(...(await lookAt(page, 'papers-printed')));
  });

  it('offer the paper of an act on the page of the act', async () => {
    const leader = await signIn(program.url, 'lanhdao');
    const draft = await intake.post<{ id: string }>(`/api/dossiers/${dossier.id}/apologies`, {
      reason: 'Hệ thống quốc gia gián đoạn.',
      newDueAt: '2024-06-13T17:00:00+07:00',
    });
    const page = await officePage(browser, program.url, 'lanhdao');
    await page.goto(`/dossiers/${dossier.id}/show`);
    await leader.post(`/api/dossiers/${dossier.id}/apologies/${draft.body.id}/signature`);
    const panel = page.locator('section', { has: page.getByRole('heading', { name: 'In giấy tờ' }) });
    const link = panel.getByRole('link', { name: /^In: Phiếu xin lỗi/ });
    await link.waitFor();
    const text = await printed(leader, (await link.getAttribute('href'))!);
    expect(text).toContain('KT. CHỦ TỊCH');
    expect(text).toContain('17 giờ 00 phút, Thứ Năm, ngày 13/06/2024');
    findings.push(...(await lookAt(page, 'papers-apology')));
  });

  it('are signed by mandates that the administrator keeps', async () => {
    const page = await officePage(browser, program.url, 'quantri');
    await page.goto('/mandates');
    await page.getByText('PHÓ CHỦ TỊCH').waitFor();
    findings.push(...(await lookAt(page, 'mandates')));
    await page.getByRole('button', { name: 'Thêm thẩm quyền ký' }).click();
    await page.getByLabel('Người ký').selectOption({ label: 'Đỗ Thị Hạnh' });
    await page.getByLabel('Hình thức ký').selectOption('Q');
    await page.getByLabel('Chức vụ').fill('Chủ tịch');
    await page.getByLabel('Từ ngày').fill('2024-07-01');
    await page.getByLabel('Căn cứ').fill('Quyết định 05/QĐ-UBND ngày 01/07/2024');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(/Trùng với thẩm quyền ký đã khai báo: Đỗ Thị Hạnh/).waitFor();
    findings.push(...(await lookAt(page, 'mandate-overlaps')));
  });

  it('show nothing that axe-core finds serious', () => {
    expect(findings).toEqual([]);
  });
});
