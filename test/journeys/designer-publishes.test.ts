import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '#test/kit/accessibility.ts';
import { keepPicture, launchBrowser, newScreen, type ScreenWidth } from '#test/kit/browser.ts';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

const code = '2.000635';

/** A Wednesday morning: the initiative holds, and the ruler's second row with it. */
const clock = '2024-06-12T08:00:00+07:00';

let program: Program;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram({ env: { MOTCUA_CLOCK: clock } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await program?.dispose();
});

/** A signed-in person's screen. */
async function screenOf(
  username: string,
  width: ScreenWidth = 1440,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newScreen(browser, program.url, width);
  await context.request.post('/api/sessions', { data: { username, password: 'motcua' } });
  return { context, page: await context.newPage() };
}

/** Waits for the canvas and for the panel that follows its selection. */
async function waitForEditor(page: Page): Promise<void> {
  await page.waitForSelector('.djs-element[data-element-id=thuLy]');
  await page.waitForSelector('.bio-properties-panel-group');
}

const status = (page: Page) => page.locator('.top-bar .status');
const budget = (page: Page) => page.locator('[data-entry-id=motcua-budget-minutes] input');

async function newDraft(session: HttpSession): Promise<string> {
  const answer = await session.post<{ id: string }>(`/api/drafts/from-procedure/${code}`, {});
  expect(answer.status).toBe(201);
  return answer.body.id;
}

describe('a designer changes a budget and another person publishes it', () => {
  it('goes from the procedure in force to new dossiers on the new version', async () => {
    // given: a dossier on version 1 and the designer at the list
    const { page, context } = await screenOf('thietke');
    await page.goto('/thiet-ke/');
    await page.getByRole('button', { name: /Tạo bản nháp để sửa/ }).click();
    await waitForEditor(page);
    const draftId = page.url().split('/').at(-1) ?? '';
    await expectText(status(page), 'Bản nháp 1 · không có lỗi');
    await keepPicture(page, 'designer');

    // when: a budget beyond the committed term
    await page.click('[data-element-id=thuLy]');
    await budget(page).fill('360');
    // then: ruler, status and drawer tell, and the problem leads to the diagram
    await expectText(page.locator('.ruler .verdict'), 'Tổng 9 giờ · vượt 1 giờ');
    await expectText(status(page), '1 lỗi');
    await page.getByRole('button', { name: /^Vấn đề/ }).click();
    await expectText(page.locator('.problem-list'), 'vượt thời hạn cam kết 480 phút');
    await keepPicture(page, 'designer-over');

    // when: a budget that fits, saved by keyboard
    await budget(page).fill('240');
    await expectText(page.locator('.ruler .verdict'), 'Tổng 7 giờ · còn dư 1 giờ');
    await expectText(status(page), 'chưa lưu');
    await page.keyboard.press('Control+s');
    await expectText(status(page), 'Bản nháp 2 · không có lỗi');
    await page.getByRole('button', { name: 'So với bản đang áp dụng' }).click();
    await expectText(page.locator('.change-list'), 'Ngân sách thời gian: 5 giờ → 4 giờ');
    await keepPicture(page, 'designer-changes');

    // then: the designer may not publish; an administrator, another person, does
    await page.getByRole('button', { name: 'Đưa vào áp dụng' }).click();
    await expectText(page.locator('dialog'), 'Chỉ quản trị viên');
    const designer = await signIn(program.url, 'thietke');
    expect((await designer.post(`/api/drafts/${draftId}/publication`, {})).status).toBe(403);
    await publishAsAdministrator(draftId);

    // then: new dossiers run on the new version
    const intake = await signIn(program.url, 'tiepnhan');
    const procedure = await intake.get<{ form: { schema: { examples: unknown[] } } }>(
      `/api/procedures/${code}`,
    );
    const dossier = await intake.post<{ procedureVersion: number }>('/api/dossiers', {
      procedure: code,
      channel: 'counter',
      applicant: { name: 'Nguyễn Văn An' },
      form: procedure.body.form.schema.examples[0],
    });
    expect([dossier.status, dossier.body.procedureVersion]).toEqual([201, 2]);
    const bpmn = await designer.get<{ bpmn: string }>(`/api/procedures/${code}/bpmn`);
    expect(bpmn.body.bpmn).toContain('<motcua:budget minutes="240" />');
    await context.close();
  });

  it('keeps both versions when somebody saved in between', async () => {
    // given: two people on one draft
    const session = await signIn(program.url, 'thietke');
    const draftId = await newDraft(session);
    const { page, context } = await screenOf('thietke');
    await page.goto(`/thiet-ke/ban-nhap/${draftId}`);
    await waitForEditor(page);
    const { bpmn } = (await session.get<{ bpmn: string }>(`/api/drafts/${draftId}`)).body;
    const other = await session.put(
      `/api/drafts/${draftId}`,
      { bpmn: bpmn.replace('minutes="120"', 'minutes="90"') },
      { 'if-match': '1' },
    );
    expect(other.status).toBe(200);
    // when
    await page.click('[data-element-id=phatHanh]');
    await budget(page).fill('45');
    await expectText(status(page), 'chưa lưu');
    await page.keyboard.press('Control+s');
    await expectText(page.locator('dialog'), 'hiện nay đã là bản 2');
    await keepPicture(page, 'designer-conflict');
    await page.getByRole('button', { name: 'Giữ bản của tôi thành bản nháp riêng' }).click();
    // then: mine is a draft of its own, theirs is untouched
    await page.waitForURL((url) => !url.pathname.endsWith(draftId));
    await waitForEditor(page);
    const mineId = page.url().split('/').at(-1) ?? '';
    const mine = (await session.get<{ bpmn: string }>(`/api/drafts/${mineId}`)).body.bpmn;
    const theirs = (await session.get<{ bpmn: string }>(`/api/drafts/${draftId}`)).body.bpmn;
    expect(mine).toContain('<motcua:budget minutes="45" />');
    expect(theirs).toContain('minutes="90"');
    expect(theirs).not.toContain('minutes="45"');
    await context.close();
  });

  it('starts a new procedure from a template, with a form and its particulars', async () => {
    // given
    const { page, context } = await screenOf('thietke');
    await page.goto('/thiet-ke/');
    await page.getByRole('button', { name: 'Quy trình mới' }).click();
    await page.getByLabel('Tên thủ tục').fill('Xác nhận tình trạng hôn nhân');
    expect(await page.getByLabel('Mã quy trình').inputValue()).toBe('xac-nhan-tinh-trang-hon-nhan');
    await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
    await waitForEditor(page);
    // when: a form with a field that decides a branch
    await page.getByRole('button', { name: 'Biểu mẫu', exact: true }).click();
    await page.getByPlaceholder('Tên biểu mẫu').fill('Ký');
    await page.getByRole('button', { name: 'Thêm biểu mẫu' }).click();
    await page.getByRole('button', { name: '+ Lựa chọn' }).click();
    await page.getByLabel('Nhãn').fill('Quyết định');
    await page.getByLabel('Dùng để rẽ nhánh').check();
    await keepPicture(page, 'designer-forms');
    await page.getByRole('button', { name: 'Thông tin thủ tục' }).click();
    await page.getByLabel('Mã thủ tục hành chính').fill('1.004873');
    await page.keyboard.press('Control+s');
    // then
    await expectText(status(page), 'Bản nháp 2');
    const draftId = page.url().split('/').at(-1) ?? '';
    const saved = await (
      await signIn(program.url, 'thietke')
    ).get<{
      forms: Record<string, { schema: { properties: Record<string, unknown> } }>;
      catalogue: { code: string; name: { vi: string } };
    }>(`/api/drafts/${draftId}`);
    expect(saved.body.catalogue).toMatchObject({
      code: '1.004873',
      name: { vi: 'Xác nhận tình trạng hôn nhân' },
    });
    expect(saved.body.forms.ky?.schema.properties.truong1).toMatchObject({
      title: 'Quyết định',
      'x-routing': true,
    });
    await context.close();
  });

  it('finds unsaved work again after a crash of the page', async () => {
    // given
    const draftId = await newDraft(await signIn(program.url, 'thietke'));
    const { page, context } = await screenOf('thietke');
    await page.goto(`/thiet-ke/ban-nhap/${draftId}`);
    await waitForEditor(page);
    await page.click('[data-element-id=ky]');
    await budget(page).fill('100');
    await expectText(status(page), 'chưa lưu');
    // when: the page goes away without saving
    const again = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await again.goto(`/thiet-ke/ban-nhap/${draftId}`);
    await waitForEditor(again);
    await again.getByRole('button', { name: 'Khôi phục' }).click();
    // then
    await expectText(status(again), 'chưa lưu');
    await again.click('[data-element-id=ky]');
    expect(await budget(again).inputValue()).toBe('100');
    await context.close();
  });
});

describe('the designer at every width', () => {
  it.each([1440, 1024, 390] as const)(
    'shows list and editor at %i px, without serious accessibility findings',
    async (width) => {
      // given
      const draftId = await newDraft(await signIn(program.url, 'thietke'));
      const { page, context } = await screenOf('thietke', width);
      // when
      await page.goto('/thiet-ke/');
      await page.waitForSelector('.card');
      await keepPicture(page, 'designer-home');
      expect(await seriousFindings(page)).toEqual([]);
      await page.goto(`/thiet-ke/?draft=${draftId}`);
      await page.waitForSelector('.djs-element[data-element-id=thuLy]');
      await page.waitForSelector('.ruler-track');
      await keepPicture(page, 'designer');
      // then
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await context.close();
    },
  );

  it('leaves no text of the canvas and the panel untranslated', async () => {
    // given
    const draftId = await newDraft(await signIn(program.url, 'thietke'));
    const { page, context } = await screenOf('thietke');
    await page.goto(`/thiet-ke/ban-nhap/${draftId}`);
    await waitForEditor(page);
    // when: every kind of element is selected, every group opened, the simulation shown
    for (const id of [
      'thuLy',
      'ketLuan',
      'choBoSung',
      'hetHanXacNhan',
      'yeuCauBoSung',
      'trinhKy',
      'lane_leader',
      'ketThuc',
    ]) {
      await page.click(`[data-element-id=${id}] .djs-hit`, { force: true });
      await openAllGroups(page);
    }
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    // then
    const missing = await page.evaluate(
      () => (window as unknown as { motcuaMissingTexts?: string[] }).motcuaMissingTexts ?? [],
    );
    expect(missing).toEqual([]);
    await context.close();
  });
});

/** The administrator's own page: what changes, then the procedure's name typed to confirm. */
async function publishAsAdministrator(draftId: string): Promise<void> {
  const { page, context } = await screenOf('quantri');
  await page.goto(`/drafts/${draftId}/show`);
  await page.getByRole('button', { name: 'Đưa vào áp dụng' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox').fill('ban-sao-trich-luc-ho-tich');
  const published = page.waitForResponse((response) => response.url().endsWith('/publication'));
  await sheet.getByRole('button', { name: 'Đưa vào áp dụng' }).click();
  const answer = await published;
  expect([answer.status(), ((await answer.json()) as { version: number }).version]).toEqual([201, 2]);
  await context.close();
}

/** Waits until an element says it, and fails with what it said. */
async function expectText(locator: ReturnType<Page['locator']>, text: string): Promise<void> {
  await expect
    .poll(
      () =>
        locator
          .first()
          .textContent({ timeout: 2000 })
          .catch(() => null),
      { timeout: 15_000 },
    )
    .toContain(text);
}

/** Opens every group of the panel, and the technical ones inside theirs. */
async function openAllGroups(page: Page): Promise<void> {
  for (let depth = 0; depth < 2; depth += 1)
    await page.evaluate(() => {
      for (const header of document.querySelectorAll<HTMLElement>('.bio-properties-panel-group-header'))
        if (!header.classList.contains('open') && header.offsetParent) header.click();
    });
}
