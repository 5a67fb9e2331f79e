import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture } from '#test/kit/browser.ts';
import { signIn } from '#test/kit/http-session.ts';
import {
  budget,
  code,
  draftIdOf,
  expectText,
  openDesignerOffice,
  status,
  waitForEditor,
  type DesignerOffice,
} from './designer-page.ts';

let office: DesignerOffice;

beforeAll(async () => {
  office = await openDesignerOffice();
});

afterAll(() => office?.dispose());

describe('a designer changes a budget and another person publishes it', () => {
  it('goes from the procedure in force to new dossiers on the new version', async () => {
    // given: a dossier on version 1 and the designer at the list
    const before = await receive();
    expect(before.procedureVersion).toBe(1);
    const { page, context } = await office.screenOf('thietke');
    await page.goto('/thiet-ke/');
    await page.getByRole('button', { name: /Tạo bản nháp để sửa/ }).click();
    await waitForEditor(page);
    const draftId = draftIdOf(page);
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
    // the panel follows a selection made from the drawer: an edit there lands on what is selected
    await page.locator('.problem-list button').first().click();
    await expectText(page.locator('.bio-properties-panel-header'), 'Ủy ban nhân dân');
    expect(await page.locator('[data-entry-id=motcua-committed-value] input').inputValue()).toBe('8');
    await page.click('[data-element-id=thuLy]');

    // when: a budget that fits, saved by keyboard
    await budget(page).fill('240');
    await expectText(page.locator('.ruler .verdict'), 'Tổng 7 giờ · còn dư 1 giờ');
    await expectText(status(page), 'chưa lưu');
    await page.keyboard.press('Control+s');
    await expectText(status(page), 'Bản nháp 2 · không có lỗi');
    await page.getByRole('button', { name: 'So với bản đang áp dụng' }).click();
    await expectText(page.locator('.change-list'), 'Thời lượng: 5 giờ → 4 giờ');
    await keepPicture(page, 'designer-changes');

    // then: the designer may not publish; an administrator, another person, does
    await page.getByRole('button', { name: 'Đưa vào áp dụng' }).click();
    await expectText(page.locator('dialog'), 'Chỉ quản trị viên');
    const designer = await signIn(office.program.url, 'thietke');
    expect((await designer.post(`/api/drafts/${draftId}/publication`, {})).status).toBe(403);
    await publishAsAdministrator(draftId);

    // then: new dossiers run on the new version
    expect((await receive()).procedureVersion).toBe(2);
    const bpmn = await designer.get<{ bpmn: string }>(`/api/procedures/${code}/bpmn`);
    expect(bpmn.body.bpmn).toContain('<motcua:budget minutes="240" />');
    // then: the running one stays on its own
    const intake = await signIn(office.program.url, 'tiepnhan');
    const running = await intake.get<{ procedureVersion: number }>(`/api/dossiers/${before.id}`);
    expect(running.body.procedureVersion).toBe(1);
    await context.close();
  });

  it('keeps both versions when somebody saved in between', async () => {
    // given: two people on one draft
    const session = await signIn(office.program.url, 'thietke');
    const draftId = await office.newDraft();
    const { page, context } = await office.screenOf('thietke');
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
    const mineId = draftIdOf(page);
    const mine = (await session.get<{ bpmn: string }>(`/api/drafts/${mineId}`)).body.bpmn;
    const theirs = (await session.get<{ bpmn: string }>(`/api/drafts/${draftId}`)).body.bpmn;
    expect(mine).toContain('<motcua:budget minutes="45" />');
    expect(theirs).toContain('minutes="90"');
    expect(theirs).not.toContain('minutes="45"');
    await context.close();
  });

  it('starts a new procedure from a template, with a form and its particulars', async () => {
    // given
    const { page, context } = await office.screenOf('thietke');
    await page.goto('/thiet-ke/');
    await page.getByRole('button', { name: 'Quy trình mới' }).click();
    await page.getByLabel('Tên thủ tục').fill('Xác nhận tình trạng hôn nhân');
    expect(await page.getByLabel('Mã quy trình').inputValue()).toBe('xac-nhan-tinh-trang-hon-nhan');
    await page.getByRole('button', { name: 'Tạo bản nháp', exact: true }).click();
    await waitForEditor(page);
    // when: a form with a field that decides a branch
    await page.getByRole('button', { name: 'Biểu mẫu', exact: true }).click();
    await page.getByPlaceholder('Tên biểu mẫu').fill('Ký');
    await page.getByRole('button', { name: 'Thêm biểu mẫu' }).click();
    await page.getByRole('button', { name: '+ Lựa chọn' }).click();
    await page.getByLabel('Nhãn', { exact: true }).fill('Quyết định');
    await page.getByLabel('Dùng để rẽ nhánh').check();
    await keepPicture(page, 'designer-forms');
    await page.getByRole('button', { name: 'Thông tin thủ tục' }).click();
    await page.getByLabel('Mã thủ tục hành chính').fill('1.004873');
    await page.keyboard.press('Control+s');
    // then
    await expectText(status(page), 'Bản nháp 2');
    const draftId = draftIdOf(page);
    const saved = await (
      await signIn(office.program.url, 'thietke')
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
    const draftId = await office.newDraft();
    const { page, context } = await office.screenOf('thietke');
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

/** The administrator's own page: what changes, then the procedure's name typed to confirm. */
async function publishAsAdministrator(draftId: string): Promise<void> {
  const { page, context } = await office.screenOf('quantri');
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

/** A dossier taken in at the counter. */
async function receive(): Promise<{ id: string; procedureVersion: number }> {
  const intake = await signIn(office.program.url, 'tiepnhan');
  const procedure = await intake.get<{ form: { schema: { examples: unknown[] } } }>(
    `/api/procedures/${code}`,
  );
  const answer = await intake.post<{ id: string; procedureVersion: number }>('/api/dossiers', {
    procedure: code,
    channel: 'counter',
    applicant: { name: 'Nguyễn Văn An' },
    form: procedure.body.form.schema.examples[0],
  });
  expect(answer.status).toBe(201);
  return answer.body;
}
