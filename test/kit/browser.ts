import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/**
 * Our own arguments: the packaged Chromium's defaults contain `--single-process`, which kills it on the second page.
 */
const chromiumArguments = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
];

/** Widths every screen is looked at: a desk, a small laptop, a phone. */
export const screenWidths = { 1440: 900, 1024: 768, 390: 844 } as const;

export type ScreenWidth = keyof typeof screenWidths;

/** Where screenshots are kept: build output, not part of the tree. */
export const screensFolder = path.join(repositoryRoot, 'test', 'output', 'screens');

/** A Chromium to drive: `CHROMIUM_PATH`, then the system's, then the one from the package registry. */
export async function chromiumPath(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  const packaged = await import('@sparticuz/chromium');
  return packaged.default.executablePath();
}

/** Starts the browser; the caller closes it. Throws when none can be found or started. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments, headless: true });
}

/** A fresh person at a screen of that width: own cookies, Vietnamese, office time zone. */
export async function newScreen(
  browser: Browser,
  url: string,
  width: ScreenWidth = 1440,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: screenWidths[width] },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: width === 390,
    isMobile: width === 390,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Keeps a picture of the page as `NAME-WIDTH.png` and answers its path. */
export async function keepPicture(page: Page, name: string): Promise<string> {
  await mkdir(screensFolder, { recursive: true });
  const width = page.viewportSize()?.width ?? 0;
  const file = path.join(screensFolder, `${name}-${width}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  return file;
}
