import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '#engine/broker/inspect/inspect.ts';
import { parseInspection } from '#engine/broker/inspect/parse-inspection.ts';
import type { GatewayAnswer } from '#test/conformance/gateway-client.ts';
import { writeBpmn, type Diagram } from '#test/conformance/diagram.ts';
import { longProcess } from '#test/broker/kit/long-process.ts';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';

/** What bad input must lead to: a refusal with this code and text, an incident, or it is simply carried out. */
type Verdict = { refused: string; text?: RegExp } | { incident: RegExp } | 'carried out';

interface Hostile {
  what: string;
  /** Does the bad thing; the answer of the call that does it. */
  send(test: TestBroker): Promise<GatewayAnswer>;
  verdict: Verdict;
  /** How long the answer may take; nobody else waits longer than that either. */
  withinMs?: number;
}

const deploy = (test: TestBroker, name: string, content: string | Buffer) =>
  test.client.call('DeployResource', { resources: [{ name, content: Buffer.from(content) }] });
const create = (test: TestBroker, bpmnProcessId: string, variables: string) =>
  test.client.call('CreateProcessInstance', { bpmnProcessId, version: -1, variables });

/** Deploys a process and starts it. */
async function start(
  test: TestBroker,
  id: string,
  diagram: Diagram,
  variables = '{}',
): Promise<GatewayAnswer> {
  const deployed = await deploy(test, `${id}.bpmn`, writeBpmn(id, diagram, ''));
  return deployed.ok ? create(test, id, variables) : deployed;
}

const script = (expression: string): Diagram => ({
  s: 'start',
  think: { script: { expression, resultVariable: 'r' } },
  wait: { service: 'never' },
  e: 'end',
  flows: ['s > think > wait > e'],
});

/** Nine levels of ten: a billion if anybody expanded it. */
const bomb = [
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a0 "ha">',
  ...Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`),
  ']><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">',
  '<bpmn:process id="bomb" name="&a9;" isExecutable="true"><bpmn:startEvent id="s"/></bpmn:process></bpmn:definitions>',
].join('');

function nest(levels: number): string {
  const opened = Array.from(
    { length: levels },
    (_, n) => `<b:subProcess id="p${n}"><b:startEvent id="s${n}"/>`,
  );
  return [
    '<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">',
    '<b:process id="nest" isExecutable="true"><b:startEvent id="s"/>',
    ...opened,
    '</b:subProcess>'.repeat(levels),
    '</b:process></b:definitions>',
  ].join('');
}

const hostile: readonly Hostile[] = [
  {
    what: 'an entity bomb',
    send: (test) => deploy(test, 'bomb.bpmn', bomb),
    verdict: { refused: 'INVALID_ARGUMENT' },
  },
  {
    what: 'a file that is no XML at all',
    send: (test) => deploy(test, 'noise.bpmn', Buffer.from([0, 255, 254, 7, 60, 60])),
    verdict: { refused: 'INVALID_ARGUMENT' },
  },
  {
    what: 'a process that calls itself for ever',
    send: (test) =>
      start(test, 'ouroboros', { s: 'start', c: { call: 'ouroboros' }, e: 'end', flows: ['s > c > e'] }),
    verdict: { refused: 'INVALID_ARGUMENT' },
    withinMs: 10_000,
  },
  {
    what: 'two processes that call each other for ever',
    send: async (test) => {
      await deploy(
        test,
        'pong.bpmn',
        writeBpmn('pong', { s: 'start', c: { call: 'ping' }, e: 'end', flows: ['s > c > e'] }, ''),
      );
      return start(test, 'ping', { s: 'start', c: { call: 'pong' }, e: 'end', flows: ['s > c > e'] });
    },
    verdict: { incident: /call|depth|activat/i },
    withinMs: 10_000,
  },
  {
    what: 'a gateway loop without a wait state',
    send: (test) =>
      start(test, 'loop', {
        s: 'start',
        g: 'exclusive',
        h: 'exclusive',
        e: 'end',
        flows: ['s > g', 'g > h if =true', 'h > g', 'g > e default'],
      }),
    verdict: { incident: /too many elements/ },
  },
  {
    what: 'a fork that multiplies its tokens without end',
    send: (test) =>
      start(test, 'flood', {
        s: 'start',
        m: 'exclusive',
        f: 'parallel',
        flows: ['s > m', 'm > f', 'f > m', 'f > x', 'x > y'],
        x: 'exclusive',
        y: 'parallel',
        z: 'end',
      }),
    verdict: { incident: /too many elements/ },
  },
  {
    what: 'a process of 10,000 elements',
    send: async (test) => {
      const deployed = await deploy(test, 'long.bpmn', longProcess('long', 9_990));
      return deployed.ok ? create(test, 'long', '{}') : deployed;
    },
    verdict: 'carried out',
    withinMs: 20_000,
  },
  {
    what: 'two thousand sub-processes one in another',
    send: (test) => deploy(test, 'nest.bpmn', nest(2_000)),
    verdict: { refused: 'INVALID_ARGUMENT', text: /at most 500 sub-processes one in another/ },
  },
  {
    what: 'sub-processes one in another deeper than the stack',
    send: (test) => deploy(test, 'abyss.bpmn', nest(15_000)),
    verdict: { refused: 'INVALID_ARGUMENT' },
    withinMs: 20_000,
  },
  {
    what: 'variables of almost 4 MB',
    send: (test) => start(test, 'heavy', script('=1'), JSON.stringify({ big: 'x'.repeat(4_000_000) })),
    verdict: 'carried out',
    withinMs: 8_000,
  },
  {
    what: 'variables beyond 4 MB',
    send: (test) => create(test, 'bystander', JSON.stringify({ big: 'x'.repeat(4_200_000) })),
    verdict: { refused: 'RESOURCE_EXHAUSTED' },
  },
  {
    what: 'JSON of 100,000 levels',
    send: (test) => create(test, 'bystander', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    verdict: { refused: 'INVALID_ARGUMENT' },
  },
  {
    what: 'a FEEL expression that counts to a billion, three times over',
    send: (test) =>
      start(
        test,
        'count',
        script('=for a in 1..1000000000, b in 1..1000000000, c in 1..1000000000 return a + b + c'),
      ),
    verdict: { incident: /./ },
  },
  {
    what: 'a FEEL function that calls itself for ever',
    send: (test) => start(test, 'recur', script('={f: function(x) f(x + 1), r: f(1)}.r')),
    verdict: 'carried out', // a function doesn't know its own name: null
  },
  {
    what: 'a FEEL expression that doubles a text until nothing is left',
    send: (test) =>
      start(test, 'double', script(`=${'string join(['.repeat(40)}"xxxxxxxxxx"${',"y"])'.repeat(40)}`)),
    verdict: 'carried out',
  },
  {
    what: 'a regular expression that backtracks for ever',
    send: (test) =>
      start(
        test,
        'regex',
        script('=matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")'),
      ),
    verdict: 'carried out',
  },
  {
    what: 'a timer in the year 9999',
    send: (test) =>
      start(test, 'far', {
        s: 'start',
        t: { catch: true, timer: { timeDate: '9999-12-31T23:59:59Z' } },
        e: 'end',
        flows: ['s > t > e'],
      }),
    verdict: 'carried out',
  },
  {
    what: 'two deployments of the same at once',
    send: async (test) => {
      const xml = writeBpmn('twice', script('=1'), '');
      const [one, two] = await Promise.all([
        deploy(test, 'twice.bpmn', xml),
        deploy(test, 'twice.bpmn', xml),
      ]);
      expect(one.ok && two.ok).toBe(true);
      return two;
    },
    verdict: 'carried out',
  },
];

/** Generous for a busy machine; what has no bound takes minutes. */
const answerMs = 6_000;

describe('bad input', () => {
  let test: TestBroker;
  let jobKey: string;

  beforeAll(async () => {
    test = await startTestBroker();
    await test.deploy('bystander', {
      s: 'start',
      work: { service: 'bystander' },
      e: 'end',
      flows: ['s > work > e'],
    });
  });
  afterAll(() => test.stop());

  /** Somebody else's instance goes on: created, its job taken and completed. */
  async function bystanderGoesOn(): Promise<void> {
    await test.create('bystander');
    const { jobs } = await test.client.activate({
      ...{ type: 'bystander', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 5_000 },
    });
    jobKey = jobs[0]?.key ?? '';
    expect(await test.client.call('CompleteJob', { jobKey, variables: '{}' })).toMatchObject({ ok: true });
  }

  async function incidents(): Promise<{ key: number; message: string }[]> {
    const words = parseInspection(['incidents', '--limit', '1000', '--json']);
    const text = await inspect(test.database.urlAs('broker'), words, () => undefined);
    return (JSON.parse(text) as [{ rows: { key: number; message: string }[] }])[0].rows;
  }

  afterEach(async () => {
    const began = Date.now();
    await bystanderGoesOn();
    expect(Date.now() - began).toBeLessThan(answerMs);
  });

  it.each(hostile)('$what', { timeout: 60_000 }, async ({ send, verdict, withinMs = answerMs }) => {
    const last = Math.max(0, ...(await incidents()).map(({ key }) => key));
    const began = Date.now();
    // when: the bad thing and a bystander at the same time
    const [answer] = await Promise.all([send(test), bystanderGoesOn()]);
    // then
    expect(Date.now() - began).toBeLessThan(withinMs);
    if (typeof verdict === 'object' && 'refused' in verdict) {
      const { refused: code, text = /./ } = verdict;
      expect(answer).toMatchObject({ ok: false, code, text: expect.stringMatching(text) });
      return;
    }
    expect(answer).toMatchObject({ ok: true });
    if (verdict === 'carried out') return;
    const found = (await incidents()).filter(({ key }) => key > last);
    expect(found.map(({ message }) => message).join()).toMatch(verdict.incident);
  });
});
