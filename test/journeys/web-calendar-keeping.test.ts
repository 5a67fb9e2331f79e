import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { signIn } from '#test/kit/http-session.ts';
import { lookAt, officePage } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';
import { receiveDossier } from '#test/kit/receive-dossier.ts';

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
    // A dossier that is due when the office closes today.
    await receiveDossier(await signIn(program.url, 'tiepnhan'));
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
    findings.push(...(await lookAt(administrator, 'agency-readings', panel)));
    // and whoever is no administrator reads it without changing it
    await leader.goto('/calendars');
    const read = leader.getByRole('region', { name: 'Cách tính thời hạn của từng cơ quan' });
    await read.getByRole('row', { name: /04\/01\/2027/ }).waitFor();
    expect(await read.getByRole('button').count()).toBe(0);
  });

  it('changes office hours from a day to a day, and lists the dossiers whose date would move', async () => {
    // given hours that are to be others until mid-January
    await administrator.goto('/calendars');
    const hours = administrator.getByRole('region', { name: 'Các khung giờ làm việc' });
    await hours.getByRole('button', { name: 'Đổi giờ từ một ngày: khung A' }).click();
    const dialog = administrator.getByRole('dialog');
    const propose = dialog.getByRole('button', { name: 'Lập đề nghị' });
    const everyDay = dialog.getByRole('group', { name: 'Các buổi của ngày làm việc' });
    // when days are missing or the wrong way round, and shifts overlap
    await propose.click();
    await dialog.getByText('Ngày bắt đầu áp dụng: bắt buộc chọn.').waitFor();
    await dialog.getByText('Lý do thay đổi: bắt buộc nhập.').waitFor();
    await dialog.getByLabel('Áp dụng từ ngày').fill('2026-12-01');
    await dialog.getByLabel('Đến hết ngày').fill('2026-11-30');
    await dialog.getByText('Ngày cuối cùng không thể trước ngày bắt đầu.').waitFor();
    await dialog.getByLabel('Đến hết ngày').fill('2027-01-15');
    await dialog.getByLabel('Lý do thay đổi').fill('Giờ mùa đông của thành phố.');
    await dialog.getByLabel('Số văn bản').fill('88/QĐ-UBND');
    await everyDay.getByLabel('Buổi 1 đến').fill('13:30');
    await propose.click();
    await dialog.getByText('Ngày văn bản: bắt buộc nhập.').waitFor();
    await dialog.getByLabel('Ngày văn bản').fill('2026-11-30');
    await dialog.getByLabel('Cơ quan ban hành').fill('UBND Thành phố');
    await propose.click();
    await dialog.getByText(/Hai buổi làm việc 08:00–13:30 và 13:00–17:00 chồng lên nhau/).waitFor();
    findings.push(...(await lookAt(administrator, 'office-hours-refused')));
    // and then are put right, with a weekday of its own
    await everyDay.getByLabel('Buổi 1 từ').fill('08:30');
    await everyDay.getByLabel('Buổi 1 đến').fill('12:00');
    await everyDay.getByLabel('Buổi 2 đến').fill('17:30');
    await dialog.getByRole('checkbox', { name: 'Thứ Sáu' }).check();
    const friday = dialog.getByRole('group', { name: 'Các buổi của Thứ Sáu' });
    await friday.getByLabel('Buổi 2 đến').fill('16:00');
    await propose.click();
    // then the proposal tells what changes and whose date would move
    await administrator.waitForURL(/\/calendars\/proposals\//);
    const changes = administrator.getByRole('listitem');
    await changes
      .filter({ hasText: '08:30–12:00, 13:00–17:30; Thứ Sáu 08:30–12:00, 13:00–16:00' })
      .first()
      .waitFor();
    await administrator.getByText(/1 ngày hẹn sẽ thay đổi/).waitFor();
    findings.push(...(await lookAt(administrator, 'office-hours-proposal')));
  });

  it('gives the agency hours of its own in the same proposal, and refuses a gap', async () => {
    // given office hours nobody has yet
    const dialog = administrator.getByRole('dialog');
    const add = dialog.getByRole('button', { name: 'Thêm vào đề nghị' });
    await administrator.getByRole('button', { name: 'Thêm khung giờ' }).click();
    await dialog.getByLabel('Áp dụng từ ngày').fill('2027-02-01');
    await add.click();
    await dialog.getByText('Tên gọi: bắt buộc nhập.').waitFor();
    await dialog.getByLabel('Tên gọi').fill('Giờ sáng');
    await add.click();
    await dialog.getByText('Có buổi làm việc chưa ghi đủ giờ bắt đầu và giờ kết thúc.').waitFor();
    await dialog.getByLabel('Buổi 1 từ').fill('07:30');
    await dialog.getByLabel('Buổi 1 đến').fill('11:30');
    await add.click();
    await administrator.getByText('Khung giờ mới D (Giờ sáng): 07:30–11:30').waitFor();
    // when the agency's counter should keep them before they hold
    const agencies = administrator.getByRole('region', { name: 'Khung giờ của từng cơ quan' });
    await agencies.getByRole('button', { name: /^Đổi từ một ngày/ }).click();
    await dialog.getByLabel('Giờ tiếp công dân').selectOption('D');
    await dialog.getByLabel('Áp dụng từ ngày').fill('2027-01-04');
    await add.click();
    await dialog.getByText(/“D” chỉ có giờ làm việc từ 01\/02\/2027/).waitFor();
    findings.push(...(await lookAt(administrator, 'agency-hours-refused')));
    await dialog.getByLabel('Áp dụng từ ngày').fill('2027-02-01');
    await add.click();
    await administrator.getByText(/từ ngày này tiếp công dân theo Khung D/).waitFor();
    await administrator.getByText(/1 ngày hẹn sẽ thay đổi/).waitFor();
    // then it counts once another person approved it
    await approve();
    await administrator.goto('/calendars');
    await agencies.getByText('Từ Thứ Hai, 01/02/2027').waitFor();
    const hours = administrator.getByRole('region', { name: 'Các khung giờ làm việc' });
    await hours.getByText('Từ Thứ Ba, 01/12/2026 đến hết Thứ Sáu, 15/01/2027').waitFor();
    findings.push(...(await lookAt(administrator, 'agency-hours', agencies)));
    // and the first hours of all cannot be taken away
    await hours.getByRole('button', { name: /^Sửa: Khung A.*01\/01\/2000/ }).click();
    await dialog.getByRole('radio', { name: /Bỏ hẳn/ }).check();
    await dialog.getByRole('button', { name: 'Lập đề nghị' }).click();
    await dialog.getByText(/bỏ đi thì những ngày ấy không có giờ làm việc nào/).waitFor();
    await dialog.getByRole('button', { name: 'Hủy' }).click();
  });

  it('has no serious accessibility finding on any of these screens', () => {
    expect(findings).toEqual([]);
  });
});
