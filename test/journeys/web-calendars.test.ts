import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '#test/kit/accessibility.ts';
import { keepPicture, launchBrowser } from '#test/kit/browser.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { anyonesPage, lookAt, officePage } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';
import { receiveDossier } from '#test/kit/receive-dossier.ts';

interface Received {
  id: string;
  code: string;
  trackingToken: string;
}

let program: Program;
let browser: Browser;
let intake: HttpSession;
let dossier: Received;
const findings: string[] = [];

/** Wednesday 15:20: eight hours end on Thursday at 15:20, in the middle of the storm. */
const clock = '2024-06-12T15:20:00+07:00';

async function proposeStorm(page: Page): Promise<string> {
  await page.goto('/calendars');
  await page.locator('[data-date="2024-06-12"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-date'))).toBe('2024-06-13');
  findings.push(...(await lookAt(page, 'calendar-year')));
  await page.locator('[data-date="2024-06-13"]').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên gọi').fill('Bão số 3');
  await dialog.getByLabel('Đến lúc').fill('2024-06-13T07:00');
  await dialog.getByRole('button', { name: 'Lập đề nghị' }).click();
  await dialog.getByText('Thời điểm kết thúc phải sau thời điểm bắt đầu.').waitFor();
  await dialog.getByLabel('Đến lúc').fill('2024-06-13T17:00');
  await dialog.getByLabel('Số quyết định').fill('12/QĐ-UBND');
  await dialog.getByLabel('Cơ quan quyết định').fill('UBND Thành phố');
  await dialog.getByLabel('Lý do thay đổi').fill('Bão số 3 đổ bộ, cơ quan ngừng làm việc.');
  await dialog.getByRole('button', { name: 'Lập đề nghị' }).click();
  await page.waitForURL(/\/calendars\/proposals\//);
  return new URL(page.url()).pathname;
}

describe('a storm closes the office, in the browser', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: clock }, readyMs: 170_000 }),
      launchBrowser(),
    ]);
    intake = await signIn(program.url, 'tiepnhan');
    dossier = await receiveDossier<Received>(intake);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('is proposed on the year, approved by another person, and told to officer and citizen', async () => {
    // given an administrator who proposes it from the day itself
    const administrator = await officePage(browser, program.url, 'quantri');
    const path = await proposeStorm(administrator);
    await administrator.getByText(/1 ngày hẹn sẽ thay đổi/).waitFor();
    await administrator.getByRole('cell', { name: /Thứ Sáu, 14\/06\/2024 15:20/ }).waitFor();
    await administrator.getByText('Bạn đã sửa đề nghị này').waitFor();
    await keepPicture(administrator, 'calendar-proposal');
    findings.push(...(await seriousFindings(administrator)));
    // when the leader approves
    const leader = await officePage(browser, program.url, 'lanhdao');
    await leader.goto(path);
    await leader.getByLabel('Ý kiến của người phê duyệt').fill('Đồng ý.');
    await leader.getByRole('button', { name: 'Phê duyệt và tính lại' }).click();
    await leader.getByText(/chuyển 1 ngày hẹn/).waitFor({ timeout: 30_000 });
    await keepPicture(leader, 'calendar-applied');
    // then the officer reads the new date and why
    const officer = await officePage(browser, program.url, 'thuly');
    await officer.goto(`/dossiers/${dossier.id}/show`);
    await officer.getByRole('link', { name: 'Vì sao ngày này?' }).click();
    await officer.getByText('Thứ Sáu, 14/06/2024 15:20').first().waitFor();
    await officer
      .getByText(/Không tính thời gian ngừng làm việc.*Bão số 3/)
      .first()
      .waitFor();
    await officer
      .getByText(/Quyết định số 12\/QĐ-UBND/)
      .first()
      .waitFor();
    findings.push(...(await lookAt(officer, 'why-this-date')));
    // and so does the citizen
    const citizen = await anyonesPage(browser, program.url, 390);
    await citizen.goto(`/tra-cuu/${dossier.trackingToken}`);
    await citizen.getByText('Thứ Sáu, 14/06/2024 15:20').first().waitFor();
    await citizen.getByText(/Không tính thời gian ngừng làm việc.*Bão số 3/).waitFor();
    findings.push(...(await lookAt(citizen, 'tracking-why')));
    await Promise.all([administrator, leader, officer, citizen].map((page) => page.context().close()));
  });

  it('has no serious accessibility finding on any of these screens', () => {
    expect(findings).toEqual([]);
  });
});
