import { execFile } from 'node:child_process';

/** What one call of the command line tool must print, on either stream. `KEY` in later calls is the first group. */
type Call = [name: string, args: string[], printed: RegExp];

/** The gateway, and the process file that is deployed. */
interface Target {
  address: string;
  bpmn: string;
}

const calls = (bpmn: string): Call[] => [
  ['status', ['status'], /Partition 1 : Leader, Healthy/],
  ['deploy', ['deploy', 'resource', bpmn], /"bpmnProcessId":\s*"order"/],
  [
    'create',
    ['create', 'instance', 'order', '--variables', '{"short":true}'],
    /"processInstanceKey":\s*"(\d+)"/,
  ],
  ['activate', ['activate', 'jobs', 'pay', '--requestTimeout', '5s'], /"jobs":\s*\[\s*\{\s*"key":\s*"(\d+)"/],
  [
    'update timeout',
    ['update', 'timeout', 'KEY', '--timeout', '10000'],
    /^Updated the timeout of job with key/m,
  ],
  ['fail', ['fail', 'job', 'KEY', '--retries', '1'], /^Failed job with key/m],
  ['activate again', ['activate', 'jobs', 'pay', '--requestTimeout', '5s'], /"retries":\s*1/],
  ['complete', ['complete', 'job', 'KEY', '--variables', '{"paid":true}'], /^Completed job with key/m],
  ['complete twice', ['complete', 'job', 'KEY'], /NotFound .*but no such job was found/],
  ['publish', ['publish', 'message', 'shipped', '--correlationKey', 'x'], /"key":\s*"\d+"/],
  ['no such process', ['create', 'instance', 'nobody'], /NotFound .*process ID 'nobody', but none found/],
  ['cancel nothing', ['cancel', 'instance', '2251799899999999'], /NotFound .*but no such process was found/],
];

/** Calls zbctl as a person does at the terminal. */
export async function playZbctl(
  zbctl: string,
  { address, bpmn }: Target,
): Promise<{ passed: number; failed: number }> {
  console.log('\nzbctl');
  const tally = { passed: 0, failed: 0 };
  let key = '';
  for (const [name, args, printed] of calls(bpmn)) {
    const words = args.map((word) => (word === 'KEY' ? key : word));
    const output = await new Promise<string>((resolve) => {
      execFile(
        zbctl,
        ['--insecure', '--address', address, ...words],
        { timeout: 20_000 },
        (_error, out, err) => resolve(out + err),
      );
    });
    const found = printed.exec(output);
    key = found?.[1] ?? key;
    tally[found ? 'passed' : 'failed'] += 1;
    console.log(found ? `  passed ${name}` : `  FAILED ${name}: ${output.trim()}`);
  }
  return tally;
}
