import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { courseProcedure } from '#test/kit/dossier-course.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { anyonesPage, lookAt, officePage, signInOn } from '#test/kit/office-page.ts';
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
const findings: string[] = [];

/** A dossier at its first step, made over HTTP: the counter itself has its own journey. */
function received(name: string, more: object = {}): Promise<Received> {
  const applicant = { name, idNumber: '001190012345', phone: '0912345678' };
  return receiveDossier(intake, { applicant, ...more });
}

describe('what does not go straight, in the browser', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: '2024-06-12T09:15:00+07:00' } }),
      launchBrowser(),
    ]);
    intake = await signIn(program.url, 'tiepnhan');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('pauses for a supplement, told to the citizen too, and goes on when it has come', async () => {
    // given
    const dossier = await received('Trần Thị Hường');
    const officer = await officePage(browser, program.url, 'thuly');
    await officer.goto(`/dossiers/${dossier.id}/show`);
    await officer.getByRole('main').getByRole('button', { name: 'Nhận xử lý' }).click();
    await officer.getByRole('button', { name: 'Trả lại hàng chờ' }).waitFor();
    // when
    await officer.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await officer.getByLabel('Nội dung 1').fill('Văn bản ủy quyền');
    await officer.getByLabel('Lý do').fill('Người nộp chưa có văn bản ủy quyền.');
    await officer.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    // then
    await officer.getByText('Tạm dừng tính thời hạn: chờ bổ sung').first().waitFor();
    findings.push(...(await lookAt(officer, 'dossier-paused')));
    const citizen = await anyonesPage(browser, program.url, 390);
    await citizen.goto(`/tra-cuu/${dossier.trackingToken}`);
    await citizen.getByRole('heading', { name: 'Cần bạn bổ sung' }).waitFor();
    findings.push(...(await lookAt(citizen, 'tracking-supplement')));
    // and
    const counter = await officePage(browser, program.url, 'tiepnhan');
    await counter.goto(`/dossiers/${dossier.id}/show`);
    await counter.getByRole('button', { name: 'Nhận bổ sung' }).click();
    await counter.getByRole('checkbox', { name: /Đã kiểm tra/ }).check();
    await counter.getByRole('dialog').getByRole('button', { name: 'Nhận bổ sung' }).click();
    await counter.getByText('Đang xử lý', { exact: true }).first().waitFor({ timeout: 20_000 });
    await Promise.all([officer, citizen, counter].map((page) => page.context().close()));
  });

  it('lets the leader decide on a withdrawal', async () => {
    const dossier = await received('Lê Thị Bích Ngọc');
    const counter = await officePage(browser, program.url, 'tiepnhan');
    await counter.goto(`/dossiers/${dossier.id}/show`);
    await counter.getByRole('button', { name: 'Yêu cầu rút hồ sơ' }).click();
    await counter.getByLabel('Lý do').fill('Công dân không còn nhu cầu.');
    await counter.getByRole('button', { name: 'Ghi nhận yêu cầu' }).click();
    await counter.getByText(/chờ lãnh đạo quyết định/).waitFor();
    const leader = await officePage(browser, program.url, 'lanhdao');
    await leader.goto(`/dossiers/${dossier.id}/show`);
    await leader.getByRole('button', { name: 'Quyết định việc rút hồ sơ' }).click();
    await leader.getByRole('radio', { name: /Đồng ý cho rút/ }).check();
    await leader.getByLabel('Lý do').fill('Chưa có kết quả, đồng ý.');
    await leader.getByRole('button', { name: 'Dừng giải quyết' }).click();
    await leader.getByText('Hồ sơ đã dừng giải quyết.').first().waitFor({ timeout: 20_000 });
    await Promise.all([counter, leader].map((page) => page.context().close()));
  });

  it('keeps a dossier at the counter, and refuses it there with a reason', async () => {
    const kept = await received('Phạm Quốc Đặng', { receive: false, documents: [] });
    const counter = await officePage(browser, program.url, 'tiepnhan');
    await counter.goto('/intake/waiting');
    await counter.getByRole('link', { name: 'Phạm Quốc Đặng' }).click();
    await counter
      .getByText(/chưa tính thời hạn/i)
      .first()
      .waitFor();
    await counter.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
    await counter.getByLabel('Lý do').fill('Không thuộc thẩm quyền giải quyết.');
    await counter.getByRole('dialog').getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
    await counter.getByText('Hồ sơ đã bị từ chối tiếp nhận.').waitFor();
    expect(counter.url()).toContain(kept.id);
    await counter.context().close();
  });

  it('goes by keyboard: search, move, claim, the sheet; and speaks English when asked', async () => {
    await received('Ngô Thị Kiều Oanh');
    const page = await officePage(browser, program.url, 'thuly2');
    await page.goto('/tasks');
    const row = page.getByRole('row').filter({ hasText: 'Ngô Thị Kiều Oanh' });
    await row.waitFor({ timeout: 20_000 });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    findings.push(...(await lookAt(page, 'keys')));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const place = (await page.locator('tbody tr').allTextContents()).findIndex((text) =>
      text.includes('Kiều Oanh'),
    );
    for (let step = 0; step <= place; step += 1) await page.keyboard.press('j');
    await page.keyboard.press('c');
    await row.getByText('Tôi', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    findings.push(...(await lookAt(page, 'inbox-english')));
    await page.context().close();
  });

  it('asks to sign in again when the session has ended, and leads back', async () => {
    const page = await officePage(browser, program.url, 'vanthu');
    await page.goto('/dossiers');
    await page.getByRole('heading', { name: 'Hồ sơ' }).waitFor();
    await page.context().clearCookies();
    await page.getByLabel('Tên đăng nhập').waitFor({ timeout: 20_000 });
    await signInOn(page, 'vanthu');
    await page.getByRole('heading', { name: 'Hồ sơ' }).waitFor();
    await page.context().close();
  });

  it('is sent in online, received, and its draft agreed to by the citizen', async () => {
    // given a form filled in at home
    const citizen = await anyonesPage(browser, program.url, 390);
    await citizen.goto(`/nop-ho-so/${courseProcedure}`);
    await citizen.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await citizen.getByText('Họ và tên: bắt buộc nhập.').waitFor();
    findings.push(...(await lookAt(citizen, 'submit-online')));
    await citizen.getByLabel('Họ và tên', { exact: true }).fill('Đỗ Thị Quỳnh');
    await citizen.getByLabel(/^Số định danh \(CCCD\)/).fill('001190123457');
    await citizen
      .getByLabel(/^Điện thoại/)
      .first()
      .fill('0912345678');
    await citizen
      .getByLabel(/^Nơi cư trú/)
      .first()
      .fill('Tổ 7, phường Thí Điểm');
    await citizen.getByLabel(/^Quan hệ với người được cấp/).selectOption({ label: 'Bản thân' });
    await citizen.getByLabel(/^Việc hộ tịch đã đăng ký/).selectOption({ label: 'Khai sinh' });
    await citizen.getByLabel(/^Ngày sinh/).fill('1990');
    await citizen.getByLabel(/^Cơ quan đã đăng ký/).fill('UBND phường Thí Điểm');
    await citizen.getByRole('checkbox', { name: /Tôi cam đoan/ }).check();
    await citizen.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await citizen.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor();
    await citizen.getByRole('link', { name: 'Tra cứu' }).click();
    await citizen.getByRole('heading', { name: 'Hồ sơ đang chờ cán bộ kiểm tra' }).waitFor();
    // when it is received and its draft made
    const counter = await officePage(browser, program.url, 'tiepnhan');
    await counter.goto('/intake/waiting');
    await counter.getByRole('link', { name: 'Đỗ Thị Quỳnh' }).click();
    await counter.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await counter.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await counter.getByRole('heading', { name: /^000\.99\.99/ }).waitFor();
    const officer = await officePage(browser, program.url, 'thuly');
    await officer.goto(counter.url());
    await officer.getByRole('main').getByRole('button', { name: 'Nhận xử lý' }).click({ timeout: 20_000 });
    await officer.getByRole('radio', { name: /Có dữ liệu/ }).check();
    await officer.getByRole('radio', { name: /Cơ sở dữ liệu hộ tịch/ }).check();
    await officer.getByLabel(/^Số đăng ký/).fill('27');
    await officer.getByLabel(/^Quyển số/).fill('01/1990');
    await officer.getByLabel(/^Ngày đăng ký/).fill('20/01/1990');
    await officer.getByRole('button', { name: 'Chuyển xử lý' }).click();
    await officer.getByText('Đã chuyển bước tiếp theo.').waitFor();
    // then the citizen is asked, and agrees
    await citizen.reload();
    const agree = citizen.getByRole('button', { name: 'Đồng ý với bản thảo' });
    for (let tries = 0; tries < 10 && !(await agree.isVisible()); tries += 1) {
      await citizen.waitForTimeout(1_000);
      await citizen.reload();
      await citizen.getByRole('heading', { name: 'Các bước' }).waitFor();
    }
    findings.push(...(await lookAt(citizen, 'tracking-confirmation')));
    await agree.click();
    await agree.waitFor({ state: 'detached' });
    await Promise.all([citizen, counter, officer].map((page) => page.context().close()));
  });

  it('puts a draft into force by a second person only, who types its name', async () => {
    // given a draft by the designer
    const designer = await signIn(program.url, 'thietke');
    const draft = await designer.post<{ id: string }>(`/api/drafts/from-procedure/${courseProcedure}`);
    expect(draft.status, JSON.stringify(draft.body)).toBe(201);
    const designerPage = await officePage(browser, program.url, 'thietke');
    await designerPage.goto(`/drafts/${draft.body.id}/show`);
    await designerPage.getByText(/Quản trị, là người khác/).waitFor();
    expect(await designerPage.getByRole('button', { name: 'Đưa vào áp dụng' }).isDisabled()).toBe(true);
    // when
    const page = await officePage(browser, program.url, 'quantri');
    await page.goto('/drafts');
    await page
      .getByRole('link', { name: /Trích lục/ })
      .first()
      .click();
    await page.locator('.djs-container svg').first().waitFor();
    findings.push(...(await lookAt(page, 'publication')));
    await page.getByRole('button', { name: 'Đưa vào áp dụng' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Đưa vào áp dụng' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('ban-sao-trich-luc-ho-tich');
    await dialog.getByRole('button', { name: 'Đưa vào áp dụng' }).click();
    // then
    await page.getByText('Đã áp dụng, phiên bản 2').waitFor({ timeout: 30_000 });
    await Promise.all([designerPage, page].map((one) => one.context().close()));
  });

  it('has shown no page that somebody cannot use', () => {
    expect(findings).toEqual([]);
  });
});
