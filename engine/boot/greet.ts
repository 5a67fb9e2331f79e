import { DEMO_PASSWORD, demoPeople } from '#engine/office/demo/demo-office.ts';
import { createSetupLink } from '#engine/office/people/setup-link.ts';
import type { Environment } from './environment.ts';
import type { Running } from './start.ts';

/** Says where to go and who can sign in, then the one line that others wait for. */
export async function greet(running: Running, environment: Environment): Promise<void> {
  const { office, url, brokerAddress } = running;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  if (environment.demo) {
    say('');
    say('  Một Cửa · Phường Thí Điểm (demo)');
    say(`  ${url}/           cán bộ và công dân · office and citizens`);
    say(`  ${url}/thiet-ke/  thiết kế quy trình · process designer`);
    say(`  Mật khẩu · password: ${DEMO_PASSWORD}`);
    for (const { username, title } of demoPeople) say(`    ${username.padEnd(12)} ${title}`);
    say('');
  } else {
    const token = await createSetupLink(office);
    if (token) say(`First administrator, once, within a day: ${url}/thiet-lap/${token}`);
  }
  say(`motcua ready ${url} broker ${brokerAddress}`);
}
