import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { seriousFindings } from '#test/kit/accessibility.ts';
import { keepPicture, newScreen, screenWidths, type ScreenWidth } from '#test/kit/browser.ts';

/** One person of the demo office at their own screen, signed in through the sign-in page. */
export async function officePage(browser: Browser, url: string, username: string): Promise<Page> {
  const page = await anyonesPage(browser, url);
  await page.goto('/login');
  await signInOn(page, username);
  return page;
}

/** Somebody's screen, nobody signed in. */
export async function anyonesPage(browser: Browser, url: string, width: ScreenWidth = 1440): Promise<Page> {
  const context: BrowserContext = await newScreen(browser, url, width);
  return context.newPage();
}

/** Fills in and sends the sign-in form, and waits for the office's frame. */
export async function signInOn(page: Page, username: string, password = 'motcua'): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('navigation', { name: 'Mục chính' }).first().waitFor();
}

/**
 * Looks at a page at every width: keeps a picture of each, and answers what axe-core finds serious or critical there,
 * each line with the width it was seen at. `part` is brought into view first, where a page is longer than the screen.
 */
export async function lookAt(page: Page, name: string, part?: Locator): Promise<string[]> {
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const width of Object.keys(screenWidths).map(Number) as ScreenWidth[]) {
    await page.setViewportSize({ width, height: screenWidths[width] });
    await page.waitForTimeout(250);
    await part?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await keepPicture(page, name);
    for (const finding of await seriousFindings(page)) findings.push(`${name} at ${width}: ${finding}`);
  }
  if (before) await page.setViewportSize(before);
  return findings;
}
