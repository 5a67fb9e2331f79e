import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '#test/kit/accessibility.ts';
import { keepPicture } from '#test/kit/browser.ts';
import { openAllGroups, openDesignerOffice, waitForEditor, type DesignerOffice } from './designer-page.ts';

let office: DesignerOffice;

beforeAll(async () => {
  office = await openDesignerOffice();
});

afterAll(() => office?.dispose());

describe('the designer at every width', () => {
  it.each([1440, 1024, 390] as const)(
    'shows list and editor at %i px, without serious accessibility findings',
    async (width) => {
      // given
      const draftId = await office.newDraft();
      const { page, context } = await office.screenOf('thietke', width);
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
    const draftId = await office.newDraft();
    const { page, context } = await office.screenOf('thietke');
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

  it('offers no step that calls another process, which the gate would refuse', async () => {
    // given
    const draftId = await office.newDraft();
    const { page, context } = await office.screenOf('thietke');
    await page.goto(`/thiet-ke/ban-nhap/${draftId}`);
    await waitForEditor(page);
    // when
    await page.click('[data-element-id=thuLy] .djs-hit', { force: true });
    await page.click('.djs-context-pad .entry[data-action=replace]');
    // then
    await page.waitForSelector('.djs-popup .entry[data-id=replace-with-service-task]');
    expect(await page.locator('.djs-popup .entry[data-id=replace-with-call-activity]').count()).toBe(0);
    await context.close();
  });
});
