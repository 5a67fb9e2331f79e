import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { anyonesPage, lookAt, officePage } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

let program: Program;
let browser: Browser;

describe('the values of the law, in the browser', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([
      startProgram({ env: { MOTCUA_CLOCK: '2024-06-12T09:15:00+07:00' }, readyMs: 170_000 }),
      launchBrowser(),
    ]);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('are read by administrator and designer, each with its days and its text', async () => {
    const administrator = await officePage(browser, program.url, 'quantri');
    await administrator.getByRole('link', { name: 'Quy định thời hạn' }).click();
    const supplement = administrator.getByRole('region', { name: /^Yêu cầu bổ sung/ });
    const inForce = supplement.getByRole('listitem').filter({ hasText: 'đang áp dụng' });
    await inForce.getByText('Từ Thứ Hai, 06/12/2021').waitFor();
    await inForce.getByText('Nghị định 107/2021/NĐ-CP, Điều 1').waitFor();
    expect(await lookAt(administrator, 'law-values')).toEqual([]);
    await administrator.context().close();
  });

  it('are told to nobody who is not signed in', async () => {
    const stranger = await anyonesPage(browser, program.url);
    await stranger.goto('/law');
    await stranger.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await stranger.context().close();
  });
});
