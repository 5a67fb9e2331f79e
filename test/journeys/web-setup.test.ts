import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/kit/browser.ts';
import { anonymous } from '#test/kit/http-session.ts';
import { anyonesPage, lookAt, signInOn } from '#test/kit/office-page.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

let program: Program;
let browser: Browser;
let link: string;
const findings: string[] = [];

describe('the first start outside the demo, in the browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram({ env: { MOTCUA_DEMO: '0' } }), launchBrowser()]);
    link = /\/thiet-lap\/[\w-]+/.exec(program.output())?.[0] ?? '';
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await program?.dispose();
  });

  it('offers no demo accounts to a stranger', async () => {
    expect((await anonymous(program.url).get('/api/public/office')).body).toEqual({
      name: null,
      demo: false,
    });
    const page = await anyonesPage(browser, program.url);
    const asked = page.waitForResponse(/\/api\/public\/office$/);
    await page.goto('/login');
    await asked;
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    findings.push(...(await lookAt(page, 'sign-in-no-demo')));
    expect(await page.getByText('Tài khoản dùng thử').count()).toBe(0);
    await page.context().close();
  });

  it('explains a link that leads nowhere', async () => {
    const page = await anyonesPage(browser, program.url, 390);
    for (const wrong of ['/thiet-lap/khong-co-lien-ket-nay', '/thiet-lap']) {
      await page.goto(wrong);
      await page.getByRole('heading', { name: 'Liên kết này không dùng được' }).waitFor();
      await page.getByText(/khởi động lại chương trình/).waitFor();
    }
    await page.context().close();
  });

  it('makes the first administrator from the printed link, once', async () => {
    // given the form as the printed link opens it
    expect(link).not.toBe('');
    const page = await anyonesPage(browser, program.url);
    const field = (label: string) => page.getByLabel(label, { exact: true });
    await page.goto(link);
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    findings.push(...(await lookAt(page, 'setup')));
    // when it is sent with everything wrong
    await field('Mã định danh đơn vị').fill('99');
    await field('Tên đăng nhập').fill('Quản Trị');
    await field('Mật khẩu').fill('ngắn');
    const send = page.getByRole('button', { name: 'Tạo tài khoản quản trị' });
    await send.click();
    await page.getByText('Hai lần nhập mật khẩu không giống nhau.').waitFor();
    await field('Nhập lại mật khẩu').fill('ngắn');
    await page.getByRole('checkbox', { name: 'Hiện mật khẩu' }).check();
    expect(await field('Mật khẩu').getAttribute('type')).toBe('text');
    await send.click();
    // then the server's words stand at their fields
    await page.getByText('Cần ít nhất 8 ký tự.').waitFor();
    await page.getByText('Nhập mã định danh đơn vị theo dạng 000.99.99.H26.').waitFor();
    await page.getByText(/^Dùng từ 2 đến 50 chữ thường không dấu/).waitFor();
    expect(await page.getByText('Bắt buộc nhập.').count()).toBe(2);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('setup-agency');
    findings.push(...(await lookAt(page, 'setup-problems')));
    // when it is put right
    await field('Tên cơ quan').fill('Ủy ban nhân dân phường Thí Điểm');
    await field('Mã định danh đơn vị').fill('000.99.99.h26');
    await field('Họ và tên của bạn').fill('Nguyễn Thị Quản Trị');
    await field('Tên đăng nhập').fill('quantri');
    await field('Mật khẩu').fill('mật khẩu đầu tiên');
    await field('Nhập lại mật khẩu').fill('mật khẩu đầu tiên');
    await send.click();
    await page.getByRole('heading', { name: 'Đã thiết lập xong' }).waitFor();
    findings.push(...(await lookAt(page, 'setup-done')));
    // then the account is good, and leads to the people
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await signInOn(page, 'quantri', 'mật khẩu đầu tiên');
    await page.getByRole('navigation', { name: 'Mục chính' }).getByText('Nhân sự, vai trò').click();
    await page.getByText('Nguyễn Thị Quản Trị').first().waitFor();
    await page.context().close();
    expect((await anonymous(program.url).get('/api/public/office')).body).toEqual({
      name: 'Ủy ban nhân dân phường Thí Điểm',
      demo: false,
    });
  });

  it('has used the link up', async () => {
    const page = await anyonesPage(browser, program.url);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Liên kết này không dùng được' }).waitFor();
    findings.push(...(await lookAt(page, 'setup-used')));
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').waitFor();
    await page.context().close();
  });

  it('has shown no page that somebody cannot use', () => {
    expect(findings).toEqual([]);
  });
});
