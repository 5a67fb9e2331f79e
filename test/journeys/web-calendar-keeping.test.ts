import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { lookAt, officePage } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

let program: Program;
let browser: Browser;
let administrator: Page;
let leader: Page;
const findings: string[] = [];

/** Tuesday, a month before a year whose days off nobody has announced. */
const clock = '2026-12-01T09:15:00+07:00';

/** The second person says yes to what the administrator's page shows, and waits until it counts. */
async function approve(): Promise<void> {
  await leader.goto(new URL(administrator.url()).pathname);
  await leader.getByLabel('Ý kiến của người phê duyệt').fill('Đồng ý.');
  await leader.getByRole('button', { name: 'Phê duyệt và tính lại' }).click();
  await leader.getByText(/Đã áp dụng lần ban hành/).waitFor({ timeout: 60_000 });
}

describe('the calendar is kept by its administrator, in the browser', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: clock }, readyMs: 170_000 }),
      launchBrowser(),
    ]);
    [administrator, leader] = await Promise.all([
      officePage(browser, program.url, 'quantri'),
      officePage(browser, program.url, 'lanhdao'),
    ]);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('marks a provisional year as announced, by the paper that announced it', async () => {
    // given a year that wants a look
    await administrator.goto('/calendars');
    const reviews = administrator.getByRole('region', { name: 'Cần xem lại' });
    await reviews.getByText('Năm 2027 chưa công bố lịch nghỉ').waitFor();
    await reviews.getByRole('button', { name: 'Ghi nhận công bố lịch nghỉ 2027' }).click();
    const dialog = administrator.getByRole('dialog');
    // when the paper is left out, or is of tomorrow
    await dialog.getByRole('button', { name: 'Lập đề nghị' }).click();
    await dialog.getByText('Số văn bản: bắt buộc nhập.').waitFor();
    await dialog.getByText('Cơ quan ban hành: bắt buộc nhập.').waitFor();
    await dialog.getByLabel('Ngày văn bản').fill('2026-12-02');
    await dialog.getByText('Ngày văn bản không thể sau hôm nay.').waitFor();
    findings.push(...(await lookAt(administrator, 'calendar-announce')));
    // and then named
    await dialog.getByLabel('Số văn bản').fill('9876/TB-BNV');
    await dialog.getByLabel('Ngày văn bản').fill('2026-11-25');
    await dialog.getByLabel('Cơ quan ban hành').fill('Bộ Nội vụ');
    await dialog.getByRole('button', { name: 'Lập đề nghị' }).click();
    // then it is a proposal that another person approves
    await administrator.waitForURL(/\/calendars\/proposals\//);
    const words = 'Văn bản số 9876/TB-BNV ngày 25/11/2026 của Bộ Nội vụ';
    await administrator.getByText(`được công bố chính thức: ${words}`).waitFor();
    await administrator.getByText('không ngày hẹn nào thay đổi').waitFor();
    await approve();
    await administrator.goto('/calendars');
    await administrator.getByLabel('Năm', { exact: true }).selectOption('2027');
    await administrator.getByText(`Công bố theo: ${words}.`).waitFor();
    expect(await administrator.getByText('Năm 2027 chưa công bố lịch nghỉ').count()).toBe(0);
    // and the next one can be marked from the year itself
    await administrator.getByLabel('Năm', { exact: true }).selectOption('2028');
    await administrator.getByRole('button', { name: 'Ghi nhận công bố lịch nghỉ 2028' }).click();
    await dialog.getByRole('heading', { name: 'Công bố lịch nghỉ năm 2028' }).waitFor();
    await dialog.getByRole('button', { name: 'Hủy' }).click();
  });

  it('sets how the agency reads terms, from a day on', async () => {
    const panel = administrator.getByRole('region', { name: 'Cách tính thời hạn của từng cơ quan' });
    await panel.getByText('Cách tính thông thường').waitFor();
    await panel.getByRole('button', { name: /^Đổi cách tính/ }).click();
    const dialog = administrator.getByRole('dialog');
    // when nothing changes, no reason is given and the day has passed
    await dialog.getByRole('button', { name: 'Áp dụng' }).click();
    await dialog.getByText('Vào ngày ấy cơ quan đã áp dụng đúng cách tính này').waitFor();
    await dialog.getByText('Lý do: bắt buộc nhập.').waitFor();
    await dialog.getByLabel('Áp dụng cho hồ sơ tiếp nhận từ ngày').fill('2026-11-30');
    await dialog.getByText('Cách tính mới áp dụng sớm nhất từ hôm nay').waitFor();
    await dialog.getByRole('radio', { name: /Theo giờ riêng của cơ quan/ }).check();
    await dialog.getByText('Căn cứ của giờ riêng: bắt buộc nhập.').waitFor();
    findings.push(...(await lookAt(administrator, 'agency-readings-refused')));
    // and when it is put right
    await dialog.getByLabel('Áp dụng cho hồ sơ tiếp nhận từ ngày').fill('2027-01-04');
    await dialog.getByRole('radio', { name: /Đúng giờ đã bắt đầu tính/ }).check();
    await dialog.getByLabel('Nhận trước giờ').fill('14:30');
    await dialog.getByLabel('Căn cứ của giờ riêng').fill('Quy chế 05/QC-UBND');
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Theo quy chế làm việc mới.');
    await dialog.getByRole('button', { name: 'Áp dụng' }).click();
    // then it stands in the list, to come
    const line = panel.getByRole('row', { name: /04\/01\/2027/ });
    await line.getByText('sắp áp dụng').waitFor();
    await line.getByText('nhận trước 14:30 (Quy chế 05/QC-UBND)').waitFor();
    await line.getByText(/^Theo quy chế làm việc mới/).waitFor();
    await panel.scrollIntoViewIfNeeded();
    findings.push(...(await lookAt(administrator, 'agency-readings')));
    // and whoever is no administrator reads it without changing it
    await leader.goto('/calendars');
    const read = leader.getByRole('region', { name: 'Cách tính thời hạn của từng cơ quan' });
    await read.getByRole('row', { name: /04\/01\/2027/ }).waitFor();
    expect(await read.getByRole('button').count()).toBe(0);
  });

  it('has no serious accessibility finding on any of these screens', () => {
    expect(findings).toEqual([]);
  });
});
