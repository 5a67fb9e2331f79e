import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { anyonesPage, lookAt, officePage, signInOn } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

/** The QR of a fictional identity card, as a scanner types it. */
const card = '001090123456||Nguyễn Văn Mẫu|01011990|Nam|Tổ 5, Phường Trung Văn, Nam Từ Liêm, Hà Nội|15042021';

/** The smallest picture there is: a scan to attach. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let program: Program;
let browser: Browser;
const findings: string[] = [];
let dossierPath = '';
let code = '';

/** Opens the dossier of this journey as somebody, from their own inbox. */
async function openFromInbox(page: Page): Promise<void> {
  await page.goto('/tasks');
  await page.getByText(code).first().waitFor({ timeout: 20_000 });
  await page.goto(dossierPath);
  await page.getByRole('heading', { name: code }).waitFor();
}

async function claim(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Nhận xử lý' }).click();
}

describe('one dossier through all the hands, in the browser', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: '2024-06-12T09:15:00+07:00' } }),
      launchBrowser(),
    ]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('is taken in at the counter: card, form, scan, fee, promised date with its reason', async () => {
    // given somebody who mistypes first
    const page = await anyonesPage(browser, program.url);
    await page.goto('/login');
    findings.push(...(await lookAt(page, 'sign-in')));
    await page.getByLabel('Tên đăng nhập').fill('tiepnhan');
    await page.getByLabel('Mật khẩu').fill('sai');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    await signInOn(page, 'tiepnhan');
    // when the procedure is chosen and nothing filled in
    await page.goto('/intake');
    await page.getByRole('radio', { name: /Trích lục hộ tịch/ }).check();
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByText('Họ và tên: bắt buộc nhập.').first().waitFor();
    findings.push(...(await lookAt(page, 'intake-problems')));
    // and then all of it
    await page.getByLabel('Quét CCCD').fill(card);
    await page.getByLabel('Quét CCCD').press('Enter');
    expect(await page.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Nguyễn Văn Mẫu');
    await page
      .getByLabel(/^Điện thoại/)
      .first()
      .fill('0912345678');
    await page.getByLabel(/^Quan hệ với người được cấp/).selectOption({ label: 'Bản thân' });
    await page.getByLabel(/^Việc hộ tịch đã đăng ký/).selectOption({ label: 'Khai sinh' });
    await page.getByLabel(/^Ngày sinh/).fill('01/01/1990');
    await page.getByLabel(/^Cơ quan đã đăng ký/).fill('UBND phường Thí Điểm');
    await page.getByLabel(/^Số lượng bản sao/).fill('2');
    await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check();
    await page.getByRole('checkbox', { name: /Tờ khai cấp bản sao/ }).check();
    await page.getByRole('checkbox', { name: /Giấy tờ tùy thân của người yêu cầu/ }).check();
    await page.getByLabel('Tệp của Giấy tờ tùy thân của người yêu cầu').setInputFiles({
      name: 'can-cuoc.png',
      mimeType: 'image/png',
      buffer: scan,
    });
    await page.getByText('can-cuoc.png').waitFor();
    await page.getByText('16.000 đ').waitFor();
    findings.push(...(await lookAt(page, 'intake')));
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    // then
    await page.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
    await page
      .getByText(/Thứ Tư, 12\/06\/2024 11:1\d/)
      .first()
      .waitFor();
    await page.getByText('Ngày thứ Tư tốc ký: 8 giờ làm việc → 2 giờ làm việc').waitFor();
    code = (await page.locator('.promised').first().textContent()) ?? '';
    expect(code).toMatch(/^000\.99\.99\.H26-240612-\d{4}$/);
    findings.push(...(await lookAt(page, 'received')));
    dossierPath = page.url().replace(program.url, '').replace('/intake/done/', '/dossiers/') + '/show';
    const receipt = await page.request.get(`/api${dossierPath.replace('/show', '/receipt.pdf')}`);
    expect(receipt.status()).toBe(200);
    expect((await receipt.body()).subarray(0, 4).toString()).toBe('%PDF');
    await page.goto('/intake/waiting');
    findings.push(...(await lookAt(page, 'waiting')));
    await page.context().close();
  });

  it('is found without accents, and its fee taken, by the cashier', async () => {
    const page = await officePage(browser, program.url, 'thuphi');
    await page.goto('/dossiers');
    await page.keyboard.press('/');
    await page.keyboard.type('nguyen van mau');
    await page.keyboard.press('Enter');
    await page.getByText(code).first().waitFor();
    findings.push(...(await lookAt(page, 'dossiers')));
    await page.getByRole('link', { name: code }).click();
    await page.getByRole('button', { name: 'Thu phí' }).click();
    await page.getByRole('button', { name: /^Thu 16\.000/ }).click();
    await page.getByText('Đã thu đủ').waitFor();
    await page.context().close();
  });

  it('is claimed, worked on and handed on by the case officer', async () => {
    const page = await officePage(browser, program.url, 'thuly');
    await page.goto('/tasks');
    await page.getByText(code).first().waitFor({ timeout: 20_000 });
    findings.push(...(await lookAt(page, 'inbox')));
    await openFromInbox(page);
    await claim(page);
    await page.getByRole('radio', { name: /Có dữ liệu/ }).check();
    await page.getByRole('radio', { name: /Cơ sở dữ liệu hộ tịch/ }).check();
    await page.getByRole('button', { name: 'Chuyển xử lý' }).click();
    await page.locator('.field .problem').first().waitFor();
    await page.getByLabel(/^Số đăng ký/).fill('27');
    await page.getByLabel(/^Quyển số/).fill('01/1990');
    await page.getByLabel(/^Ngày đăng ký/).fill('20/01/1990');
    await page.locator('.djs-container svg').first().waitFor();
    findings.push(...(await lookAt(page, 'dossier')));
    await page.getByRole('button', { name: 'Chuyển xử lý' }).click();
    await page.getByText('Đã chuyển bước tiếp theo.').waitFor();
    await page.getByRole('link', { name: 'Vì sao ngày này?' }).click();
    await page.getByRole('heading', { name: /Vì sao ngày này/ }).waitFor();
    findings.push(...(await lookAt(page, 'ledger')));
    await page.context().close();
  });

  it('is signed by the leader', async () => {
    const page = await officePage(browser, program.url, 'lanhdao');
    await page.goto('/signing');
    await page.getByText('Nguyễn Văn Mẫu').first().waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Xem dự thảo' }).click();
    await page.getByText('Kết quả các bước').waitFor();
    findings.push(...(await lookAt(page, 'signing')));
    await page.getByRole('button', { name: 'Ký duyệt' }).click();
    await page.getByText('Đã ký duyệt.').waitFor();
    await page.context().close();
  });

  it('is numbered and issued by the clerk', async () => {
    const page = await officePage(browser, program.url, 'vanthu');
    await openFromInbox(page);
    await claim(page);
    await page.getByLabel(/^Số trích lục/).fill('15');
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await page.getByText('Chờ trả kết quả').first().waitFor({ timeout: 20_000 });
    await page.context().close();
  });

  it('is handed over by the result officer, and the citizen sees it', async () => {
    const page = await officePage(browser, program.url, 'traketqua');
    await openFromInbox(page);
    await claim(page);
    await page.getByLabel(/^Số giấy tờ/).fill('001090999999');
    await page.getByRole('checkbox', { name: /Đã đối chiếu/ }).check();
    await page.getByRole('button', { name: 'Trả kết quả' }).click();
    await page.getByText(/Số giấy tờ không khớp với hồ sơ/).waitFor();
    await page.getByLabel(/^Số giấy tờ/).fill('001090123456');
    await page.getByRole('button', { name: 'Trả kết quả' }).click();
    await page.getByText('Đã trả kết quả').first().waitFor({ timeout: 20_000 });
    findings.push(...(await lookAt(page, 'dossier-returned')));
    const { trackingToken } = (await (
      await page.request.get(`/api${dossierPath.replace('/show', '')}`)
    ).json()) as { trackingToken: string };
    await page.context().close();
    const citizen = await anyonesPage(browser, program.url, 390);
    await citizen.goto('/tra-cuu');
    findings.push(...(await lookAt(citizen, 'track')));
    await citizen.getByLabel('Mã tra cứu').fill(trackingToken);
    await citizen.getByRole('button', { name: 'Tra cứu' }).click();
    await citizen.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
    findings.push(...(await lookAt(citizen, 'tracking')));
    await citizen.goto('/thu-tuc');
    await citizen.getByRole('link', { name: /Trích lục/ }).click();
    await citizen.getByRole('heading', { name: 'Giấy tờ cần có' }).waitFor();
    findings.push(...(await lookAt(citizen, 'procedure-leaflet')));
    await citizen.context().close();
  });

  it('leaves a journal that holds, and each sees only what the role may', async () => {
    const auditor = await officePage(browser, program.url, 'kiemtra');
    await auditor.goto('/journal');
    await auditor.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click();
    await auditor.getByText(/Nhật ký nguyên vẹn/).waitFor();
    findings.push(...(await lookAt(auditor, 'journal')));
    expect(await auditor.getByRole('link', { name: 'Tiếp nhận' }).count()).toBe(0);
    await auditor.context().close();
    const administrator = await officePage(browser, program.url, 'quantri');
    await administrator.goto('/people');
    await administrator.getByText('tiepnhan').waitFor();
    findings.push(...(await lookAt(administrator, 'people')));
    await administrator.goto('/drafts');
    await administrator.getByRole('heading', { name: 'Đưa vào áp dụng' }).waitFor();
    findings.push(...(await lookAt(administrator, 'drafts')));
    await administrator.goto('/procedures');
    await administrator.getByRole('link', { name: /Trích lục/ }).click();
    await administrator.locator('.djs-container svg').first().waitFor();
    findings.push(...(await lookAt(administrator, 'procedure')));
    await administrator.context().close();
  });

  it('has shown no page that somebody cannot use', () => {
    expect(findings).toEqual([]);
  });
});
