import type { Browser, Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { courseElements, signInStaff, type Staff } from '#test/kit/dossier-course.ts';
import { listQuery } from '#test/kit/http-session.ts';
import { lookAt, officePage } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

/** The QR of a fictional mother's card, as a scanner types it. */
const card = '001190123457||Trần Thị Hoa|02031992|Nữ|Tổ 5, Phường Thí Điểm, Hà Nội|15042021';

let program: Program;
let browser: Browser;
let staff: Staff;
let dossierId = '';
let code = '';
const findings: string[] = [];

/** The steps between the counter and the hand-over, done over HTTP: the browser has its own journey for them. */
async function makeResult(): Promise<void> {
  for (const elementId of courseElements.filter((element) => element !== 'traKetQua')) {
    const officer = staff.byElement[elementId]!;
    const path = `/api/tasks${listQuery({ filter: { dossierId, elementId } })}`;
    const task = await expect
      .poll(async () => (await officer.get<{ id: string }[]>(path)).body[0], { timeout: 20_000 })
      .toBeDefined()
      .then(async () => (await officer.get<Task[]>(path)).body[0]!);
    const data = task.form?.schema.examples?.[0] ?? {};
    const done = await officer.post(`/api/tasks/${task.id}/complete`, { data });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  }
}

interface Task {
  id: string;
  form: { schema: { examples?: unknown[] } } | null;
}

async function takeInChild(page: Page): Promise<void> {
  await page.getByText('Trẻ em chưa có thẻ').click();
  await page.getByLabel('Quét CCCD').fill(card);
  await page.getByLabel('Quét CCCD').press('Enter');
  expect(await page.getByLabel('Họ và tên người giám hộ').inputValue()).toBe('Trần Thị Hoa');
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.getByText('Ghi quan hệ với trẻ: cha, mẹ hoặc người giám hộ.').first().waitFor();
  await page.getByText('Ngày sinh của trẻ: bắt buộc nhập.').first().waitFor();
  findings.push(...(await lookAt(page, 'intake-child-problems')));
  await page.getByLabel('Họ và tên trẻ').fill('Nguyễn Minh An');
  await page.getByLabel('Ngày sinh', { exact: true }).fill('02/03/2018');
  await page.getByLabel('Số giấy khai sinh').fill('45/2018');
  await page.getByLabel('Là gì của trẻ').fill('mẹ');
  await page
    .getByLabel(/^Điện thoại/)
    .first()
    .fill('0912345678');
}

describe('a child’s dossier, its fee and its result, in the browser', { timeout: 180_000 }, () => {
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

  it('is taken in for a child by the mother, whose card fills the form', async () => {
    // given
    const page = await officePage(browser, program.url, 'tiepnhan');
    await page.goto('/intake');
    await page.getByRole('radio', { name: /Trích lục hộ tịch/ }).check();
    // when
    await takeInChild(page);
    expect(await page.getByLabel(/^Họ tên \(hoặc tên cơ quan\)/).inputValue()).toBe('Trần Thị Hoa');
    expect(
      await page
        .getByLabel(/^Họ tên/)
        .nth(1)
        .inputValue(),
    ).toBe('Nguyễn Minh An');
    await page.getByLabel(/^Quan hệ với người được cấp/).selectOption({ label: 'Cha, mẹ' });
    await page.getByLabel(/^Việc hộ tịch đã đăng ký/).selectOption({ label: 'Khai sinh' });
    await page.getByLabel(/^Cơ quan đã đăng ký/).fill('UBND phường Thí Điểm');
    await page.getByLabel(/^Số lượng bản sao/).fill('2');
    await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check();
    for (const paper of [/Tờ khai cấp/, /Giấy tờ tùy thân/, /Giấy tờ chứng minh quan hệ/]) {
      await page.getByRole('checkbox', { name: paper }).check();
    }
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    // then
    await page.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
    code = (await page.locator('.promised').first().textContent()) ?? '';
    dossierId = page.url().split('/').at(-1) ?? '';
    await page.goto(`/dossiers/${dossierId}/show`);
    await page.getByText(/Trần Thị Hoa · mẹ · 001190123457/).waitFor();
    await page.getByText('Quyển số 01/2024, số thứ tự 1').waitFor();
    await page.context().close();
  });

  it('has its fee taken, cancelled with a reason and taken again: two numbers, one of them struck out', async () => {
    const page = await officePage(browser, program.url, 'thuphi');
    await page.goto(`/dossiers/${dossierId}/show`);
    const pay = async () => {
      await page.getByRole('button', { name: 'Thu phí' }).click();
      await page.getByRole('button', { name: /^Thu 16\.000/ }).click();
      await page.getByText('Đã thu đủ').waitFor();
    };
    await pay();
    await page.getByRole('button', { name: 'Hủy biên lai BL-2024/0000001' }).click();
    await page.getByLabel('Lý do').fill('Ghi sai hình thức nộp.');
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy biên lai' }).click();
    await page.getByText(/Chưa thu 16\.000/).waitFor();
    await pay();
    await page.getByRole('link', { name: 'In biên lai BL-2024/0000002' }).waitFor();
    const link = page.getByRole('link', { name: 'In biên lai BL-2024/0000001' });
    const paper = await page.request.get((await link.getAttribute('href')) ?? '');
    expect((await paper.body()).subarray(0, 4).toString()).toBe('%PDF');
    await page.goto('/fees');
    await page.getByText('Đã hủy: Ghi sai hình thức nộp.').waitFor();
    findings.push(...(await lookAt(page, 'fees')));
    await page.context().close();
  });

  it('goes to somebody authorised who lost the slip, once paper, ground and declaration are there', async () => {
    // given
    await makeResult();
    const page = await officePage(browser, program.url, 'traketqua');
    await page.goto(`/dossiers/${dossierId}/show`);
    await page.getByRole('main').getByRole('button', { name: 'Nhận xử lý' }).click();
    // when the authorisation ended yesterday
    await page.getByText('Người được ủy quyền').click();
    await page.getByLabel('Họ và tên người nhận').fill('Lê Văn Bình');
    await page.getByLabel(/^Số giấy tờ/).fill('001088123456');
    await page.getByLabel('Ngày lập').fill('01/06/2024');
    await page.getByLabel(/^Đến hết ngày/).fill('11/06/2024');
    await page.getByRole('checkbox', { name: 'Người nhận bị mất giấy hẹn' }).check();
    await page.getByRole('button', { name: 'Trả kết quả' }).click();
    // then it is refused in words
    await page.getByText('Giấy ủy quyền đã hết hiệu lực.').waitFor();
    await page.getByText('Ghi lời khai của người nhận về việc mất giấy hẹn.').waitFor();
    await page.getByText('Cần đối chiếu giấy tờ với người nhận trước khi trả kết quả.').waitFor();
    findings.push(...(await lookAt(page, 'hand-over-problems')));
    // and when everything is there
    await page.getByLabel(/^Đến hết ngày/).fill('30/06/2024');
    await page.getByLabel('Lời khai về việc mất giấy hẹn').fill('Làm rơi trên đường ngày 11/06/2024.');
    await page.getByRole('checkbox', { name: /Đã đối chiếu/ }).check();
    await page.getByRole('button', { name: 'Trả kết quả' }).click();
    // then
    await page.getByText('Đã trả kết quả').first().waitFor();
    const facts = page.getByRole('region', { name: 'Trả kết quả' });
    await facts.getByText(/Lê Văn Bình \(Người được ủy quyền\)/).waitFor();
    await facts.getByText(/001•••••3456/).waitFor();
    await page.getByText('Khai mất giấy hẹn').waitFor();
    const slip = page.getByRole('region', { name: 'Phiếu kiểm soát' });
    await slip.getByRole('row', { name: /Bùi Văn Đức.*Lê Văn Bình/ }).waitFor();
    expect(await slip.getByText('Chưa có người nhận').count()).toBe(0);
    findings.push(...(await lookAt(page, 'dossier-handed-over')));
    await page.context().close();
  });

  it('stands in the logbook, and the exported file says the same', async () => {
    const page = await officePage(browser, program.url, 'vanthu');
    await page.goto('/logbook');
    await page.getByRole('link', { name: code }).waitFor();
    findings.push(...(await lookAt(page, 'logbook')));
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    const file = await (await saved).path();
    const [sheet] = await readExcel(file);
    const titles = sheet!.data[3]!;
    const line = Object.fromEntries(sheet!.data[4]!.map((value, i) => [String(titles[i]), value]));
    expect(sheet!.sheet).toBe('Mẫu 06 (2018)');
    expect(line).toMatchObject({
      STT: 1,
      'Mã hồ sơ': code,
      'Tên cá nhân, tổ chức': 'Nguyễn Minh An',
      'Ký nhận': 'Lê Văn Bình',
    });
    const received = line['Nhận hồ sơ'];
    expect(received).toBeInstanceOf(Date);
    expect((received as unknown as Date).toISOString()).toMatch(/^2024-06-12T09:1\d/);
    await page.context().close();
  });

  it('has shown no page that somebody cannot use', () => {
    expect(findings).toEqual([]);
  });
});
