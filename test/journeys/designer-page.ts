import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser, newScreen, type ScreenWidth } from '#test/kit/browser.ts';
import { signIn } from '#test/kit/http-session.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

/** The shipped procedure. */
export const code = '2.000635';

/** A Wednesday morning: the initiative holds, and the ruler's second row with it. */
const clock = '2024-06-12T08:00:00+07:00';

/** The program and a browser for the designer's journeys. */
export interface DesignerOffice {
  program: Program;
  /** A signed-in person's screen; the caller closes the context. */
  screenOf(username: string, width?: ScreenWidth): Promise<{ context: BrowserContext; page: Page }>;
  /** A draft of the shipped procedure; answers its id. */
  newDraft(): Promise<string>;
  dispose(): Promise<void>;
}

export async function openDesignerOffice(): Promise<DesignerOffice> {
  const program = await startProgram({ env: { MOTCUA_CLOCK: clock } });
  let browser: Browser | undefined;
  return {
    program,
    screenOf: async (username, width = 1440) => {
      browser ??= await launchBrowser();
      const context = await newScreen(browser, program.url, width);
      await context.request.post('/api/sessions', { data: { username, password: 'motcua' } });
      return { context, page: await context.newPage() };
    },
    newDraft: async () => {
      const session = await signIn(program.url, 'thietke');
      const answer = await session.post<{ id: string }>(`/api/drafts/from-procedure/${code}`, {});
      expect(answer.status).toBe(201);
      return answer.body.id;
    },
    dispose: async () => {
      await browser?.close();
      await program.dispose();
    },
  };
}

/** Waits for the canvas and for the panel that follows its selection. */
export async function waitForEditor(page: Page): Promise<void> {
  await page.waitForSelector('.djs-element[data-element-id=thuLy]');
  await page.waitForSelector('.bio-properties-panel-group');
}

/** "Bản nháp 2 · không có lỗi · đã lưu". */
export const status = (page: Page): ReturnType<Page['locator']> => page.locator('.top-bar .status');

/** The budget field of the selected step. */
export const budget = (page: Page): ReturnType<Page['locator']> =>
  page.locator('[data-entry-id=motcua-budget-minutes] input');

/** The id of the draft a page shows. */
export const draftIdOf = (page: Page): string => page.url().split('/').at(-1) ?? '';

/** Waits until an element says it, and fails with what it said. */
export async function expectText(locator: ReturnType<Page['locator']>, text: string): Promise<void> {
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
export async function openAllGroups(page: Page): Promise<void> {
  for (let depth = 0; depth < 2; depth += 1)
    await page.evaluate(() => {
      for (const header of document.querySelectorAll<HTMLElement>('.bio-properties-panel-group-header'))
        if (!header.classList.contains('open') && header.offsetParent) header.click();
    });
}
