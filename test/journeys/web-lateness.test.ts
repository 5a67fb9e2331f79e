import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { courseProcedure, exampleForm } from '#test/kit/dossier-course.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { anyonesPage, officePage } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';
import { receiveDossier } from '#test/kit/receive-dossier.ts';

interface Dossier {
  id: string;
  code: string;
  trackingToken: string;
  dueAt: string;
  firstDueAt: string;
  late: boolean;
  status: string;
  currentTasks: { id: string; elementId: string }[];
  latenessCause: { confirmed: { cause: string } | null } | null;
}

interface Notice {
  kind: string;
}

let program: Program;
let browser: Browser;
let admin: HttpSession;
let leader: HttpSession;

const move = (now: string) => admin.post('/api/clock', { now: `2024-06-${now}:00+07:00` });
const read = async (id: string) => (await leader.get<Dossier>(`/api/dossiers/${id}`)).body;

/** The open step of that name, once the broker has brought it; completed by whoever it is for. */
async function complete(id: string, elementId: string, by: string, data: object): Promise<void> {
  const session = await signIn(program.url, by);
  await expect
    .poll(async () => (await read(id)).currentTasks.map((task) => task.elementId), { timeout: 20_000 })
    .toContain(elementId);
  const task = (await read(id)).currentTasks.find((one) => one.elementId === elementId);
  const answer = await session.post(`/api/tasks/${task?.id}/complete`, { data });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function kindsOf(username: string): Promise<string[]> {
  const session = await signIn(program.url, username);
  return (await session.get<Notice[]>('/api/notices')).body.map((notice) => notice.kind);
}

const dossierRow = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe('before and at lateness: nothing found on Friday, through the screens', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: '2024-06-14T08:00:00+07:00' } }),
      launchBrowser(),
    ]);
    admin = await signIn(program.url, 'quantri');
    leader = await signIn(program.url, 'lanhdao');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('warns, drafts, is signed, tells the citizen, and stays late against Friday 17:00', async () => {
    // given a dossier of Friday 08:00 whose book is kept elsewhere
    const intake = await signIn(program.url, 'tiepnhan');
    const applicant = { name: 'Phạm Văn Trễ', phone: '0912345678' };
    const { id, trackingToken } = await receiveDossier<Dossier>(intake, { applicant });
    await complete(id, 'thuLy', 'thuly', { ketLuan: 'khongCoDuLieu' });
    await expect
      .poll(async () => (await read(id)).currentTasks[0]?.elementId, { timeout: 20_000 })
      .toBe('xacMinh');
    // when 80 % of the eight hours are used
    await move('14T15:24');
    // then the officer is warned and finds the draft, with a date from the forecast
    expect((await kindsOf('thuly')).sort()).toEqual(['apologyDrafted', 'escalatedOfficer']);
    const officer = await officePage(browser, program.url, 'thuly');
    await officer.getByRole('button', { name: 'Thông báo, 2 chưa đọc' }).waitFor();
    await officer.goto('/lateness');
    await dossierRow(officer, 'Phạm Văn Trễ').getByText('Sẽ quá hạn').waitFor();
    await officer.goto('/lateness?tab=apologies');
    await officer.getByRole('button', { name: 'Xem, sửa và trình ký' }).click();
    expect(await officer.getByLabel('Ngày hẹn mới').inputValue()).toBe('18/06/2024');
    await officer.getByLabel('Lý do').fill('Sổ hộ tịch lưu ở nơi khác, đang chờ xác minh.');
    await officer.getByRole('button', { name: 'Trình ký', exact: true }).click();
    await officer.getByText('Chờ ký', { exact: true }).first().waitFor();
    // when the leader signs at 16:30
    await move('14T16:30');
    const chief = await officePage(browser, program.url, 'lanhdao');
    await chief.goto('/signing');
    await chief.getByRole('heading', { name: 'Văn bản xin lỗi chờ ký' }).waitFor();
    await chief.getByRole('button', { name: 'Ký', exact: true }).click();
    await expect
      .poll(async () => (await read(id)).dueAt, { timeout: 20_000 })
      .toBe('2024-06-18T17:00:00+07:00');
    // then the citizen reads it on the tracking page
    const citizen = await anyonesPage(browser, program.url, 390);
    await citizen.goto(`/tra-cuu/${trackingToken}`);
    await citizen.getByRole('heading', { name: 'Thông báo' }).waitFor();
    await citizen.getByText('Hẹn trả lại: 17:00 ngày 18/06/2024').waitFor();
    // when the first promise passes, and a refusal is issued on Tuesday at 10:00
    await move('18T09:50');
    expect(await kindsOf('truongdonvi')).toEqual(['escalatedUnitHead']);
    expect(await kindsOf('lanhdao')).toContain('escalatedLeader');
    await complete(id, 'xacMinh', 'thuly', { timThay: false });
    await complete(id, 'ky', 'lanhdao', { quyetDinh: 'tuChoi', lyDo: 'Không tìm thấy sổ hộ tịch.' });
    await move('18T10:00');
    await complete(id, 'phatHanh', 'vanthu', { soVanBan: '12/TB-UBND' });
    const done = await read(id);
    expect(done).toMatchObject({ status: 'completed', late: true, firstDueAt: '2024-06-14T17:00:00+07:00' });
    // and the officer says why, the leader confirms, and it is late all the same
    await officer.goto(`/dossiers/${id}/show`);
    await officer.getByRole('button', { name: 'Đề xuất nguyên nhân' }).click();
    await officer.getByLabel('Chờ cơ quan khác').check();
    await officer.getByLabel('Nói rõ sự việc').fill('Phường nơi lưu sổ trả lời chậm.');
    await officer.getByRole('dialog').getByRole('button', { name: 'Đề xuất nguyên nhân' }).click();
    await chief.goto('/lateness?tab=late');
    await dossierRow(chief, 'Phạm Văn Trễ').getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await chief.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await dossierRow(chief, 'Phạm Văn Trễ').getByText('xác nhận: Đỗ Thị Hạnh').waitFor();
    expect(await read(id)).toMatchObject({
      late: true,
      latenessCause: { confirmed: { cause: 'otherAgency' } },
    });
    await chief.goto('/lateness?tab=report');
    await chief.getByText('Số liệu khớp').waitFor();
    await chief
      .getByRole('row', { name: /Chờ cơ quan khác/ })
      .getByText('1', { exact: true })
      .waitFor();
  });

  it('starts a list at its first page when another question is asked of it', async () => {
    // given more late dossiers than a page holds
    const intake = await signIn(program.url, 'tiepnhan');
    const form = await exampleForm(intake);
    for (let n = 0; n < 26; n += 1) {
      const answer = await intake.post('/api/dossiers', {
        procedure: courseProcedure,
        channel: 'counter',
        applicant: { name: `Lê Văn Chậm ${n}` },
        form,
      });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    }
    await move('20T08:00');
    const chief = await officePage(browser, program.url, 'lanhdao');
    await chief.goto('/lateness?tab=late');
    const pages = chief.getByRole('navigation', { name: 'Trang' });
    await pages.getByText('1–25 trong 27').waitFor();
    // when the second page is open and the filter, or the order, changes
    const onSecondPage = async () => {
      await pages.getByRole('button', { name: 'Trang sau' }).click();
      await pages.getByText('26–27 trong 27').waitFor();
    };
    await onSecondPage();
    await chief.getByLabel('Thủ tục').selectOption(courseProcedure);
    // then the first page is shown
    await pages.getByText('1–25 trong 27').waitFor();
    await onSecondPage();
    await chief.getByRole('button', { name: /^Hẹn lần đầu/ }).click();
    await pages.getByText('1–25 trong 27').waitFor();
    await onSecondPage();
    await chief.getByRole('checkbox', { name: 'Chỉ hồ sơ chưa xong' }).check();
    await pages.getByText('1–25 trong 26').waitFor();
    await chief.context().close();
  });
});
