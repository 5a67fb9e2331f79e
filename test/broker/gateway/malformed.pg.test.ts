import { connect, type ClientHttp2Session } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayService } from '#engine/broker/gateway/protocol.ts';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';

const seed = Number(process.env['MOTCUA_FUZZ_SEED'] ?? 20_240_504);
const service = gatewayService();
const unary = Object.entries(service).filter(([, { responseStream }]) => !responseStream);

/** A field of protocol buffers with any number and wire type, and what may or may not stand behind it. */
const anyField = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 7 }), fc.uint8Array({ maxLength: 12 }))
  .map(([number, wireType, rest]) => Buffer.from([(number << 3) | wireType, ...rest]));
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
  fc.array(anyField, { maxLength: 6 }).map((fields) => Buffer.concat(fields)),
);

/** Whatever a client sends, it gets an answer, the broker lives, and those beside it notice nothing. */
describe('a malformed request', () => {
  let test: TestBroker;
  let bystander: { stop(): Promise<{ rounds: number; longestMs: number }> };

  beforeAll(async () => {
    test = await startTestBroker();
    await test.deploy('calm', { s: 'start', work: { service: 'calm' }, e: 'end', flows: ['s > work > e'] });
    bystander = startBystander();
  });
  afterAll(() => test.stop());

  /** Somebody else who works all the while. */
  function startBystander() {
    let stopped = false;
    const seen = { rounds: 0, longestMs: 0 };
    const run = async () => {
      while (!stopped) {
        const begun = performance.now();
        await test.create('calm');
        const request = {
          type: 'calm',
          worker: 'w',
          timeout: 60_000,
          maxJobsToActivate: 1,
          requestTimeout: 10_000,
        };
        const { jobs } = await test.client.activate(request);
        expect(await test.client.call('CompleteJob', { jobKey: jobs[0]!.key })).toMatchObject({ ok: true });
        seen.rounds += 1;
        seen.longestMs = Math.max(seen.longestMs, performance.now() - begun);
        await sleep(5);
      }
      return seen;
    };
    const done = run();
    done.catch(() => undefined); // whoever stops it sees what went wrong
    return {
      stop: () => {
        stopped = true;
        return done;
      },
    };
  }

  const sessions: ClientHttp2Session[] = [];
  const session = () => {
    const made = connect(`http://${test.address}`);
    made.on('error', () => undefined);
    sessions.push(made);
    return made;
  };
  afterAll(() => sessions.forEach((one) => one.destroy()));

  const headersOf = (path: string) => ({
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    te: 'trailers',
  });

  /** How an HTTP/2 stream ends: with a gRPC status, an HTTP status or a reset; `hangs` when nothing comes. */
  const endOf = (
    over: ClientHttp2Session,
    headers: Record<string, string>,
    write: (stream: NodeJS.WritableStream) => void,
  ) =>
    new Promise<string>((resolve) => {
      const stream = over.request(headers);
      let http = '';
      let grpc = '';
      const timer = setTimeout(() => resolve('hangs'), 5_000);
      const finish = (how: string) => {
        clearTimeout(timer);
        resolve(how);
      };
      stream.on('response', (answer) => {
        http = String(answer[':status']);
        grpc = String(answer['grpc-status'] ?? '');
      });
      stream.on('trailers', (trailers) => (grpc = String(trailers['grpc-status'] ?? grpc)));
      stream.on('error', () => finish('reset'));
      stream.on('close', () => finish(grpc === '' ? `http ${http}` : `grpc ${grpc}`));
      stream.resume();
      write(stream);
    });

  it('is answered, whatever its bytes', async () => {
    const runs = fc.sample(fc.tuple(fc.constantFrom(...unary), anyBytes), { seed, numRuns: 800 });
    const codes = new Map<string, number>();
    for (let from = 0; from < runs.length; from += 40) {
      const answers = runs
        .slice(from, from + 40)
        .map(([[, { path }], bytes]) => test.client.raw(path, bytes, 10_000));
      for (const answer of await Promise.all(answers)) {
        const code = answer.ok ? 'OK' : answer.code;
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
    }
    expect([...codes.keys()]).not.toContain('DEADLINE_EXCEEDED');
    expect(codes.size).toBeGreaterThan(2); // refused in more ways than one
  });

  it('is answered on streams too', async () => {
    const streams = Object.values(service).filter(({ responseStream }) => responseStream);
    const runs = fc.sample(fc.tuple(fc.constantFrom(...streams), anyBytes), { seed, numRuns: 100 });
    const over = session();
    const frames = runs.map(([{ path }, bytes]) => {
      const call = over.request(headersOf(path));
      call.on('error', () => undefined);
      call.resume();
      call.end(Buffer.concat([Buffer.from([0, 0, 0, 0, bytes.length]), bytes]));
      return call;
    });
    await sleep(300);
    for (const call of frames) call.close();
    expect(await test.client.call('Topology', {})).toMatchObject({ ok: true });
  });

  const levels = 100_000;
  const million = 1_000_000;
  it.each([
    ['nests deep', `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`, 'INVALID_ARGUMENT'],
    ['nests deep and never ends', `{"a":${'['.repeat(levels)}`, 'INTERNAL'],
    ['nests four million levels deep', '['.repeat(4 * million), 'INTERNAL'],
    ['nests deep in objects', `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`, 'INVALID_ARGUMENT'],
    ['holds 4 MB', JSON.stringify({ a: 'x'.repeat(4 * million) }), 'OK'],
    ['holds 5 MB', JSON.stringify({ a: 'x'.repeat(5 * million) }), 'RESOURCE_EXHAUSTED'],
    [
      'has a hundred thousand members',
      JSON.stringify(Object.fromEntries(Array.from({ length: levels }, (_, n) => [`v${n}`, n]))),
      'OK',
    ],
    ['holds the null character and half a surrogate pair', '{"a":"\\u0000\\ud800","":1}', 'OK'],
    ['names the prototype', '{"__proto__":{"polluted":1},"constructor":{"prototype":1}}', 'OK'],
    ['is a number beyond all numbers', '{"a":1e999999999}', 'OK'],
    ['is no JSON, at length', `{"a":"${'x'.repeat(3 * million)}`, 'INTERNAL'],
  ])('is answered when its document %s', async (_name, variables, code) => {
    const request = { bpmnProcessId: 'calm', version: -1, variables };
    const answer = await test.client.call('CreateProcessInstance', request);
    expect(answer.ok ? 'OK' : answer.code).toBe(code);
    if (!answer.ok) return;
    const key = answer.value['processInstanceKey'];
    expect(await test.client.call('CancelProcessInstance', { processInstanceKey: key })).toMatchObject({
      ok: true,
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  const topology = '/gateway_protocol.Gateway/Topology';
  it.each<[string, Record<string, string>, Buffer]>([
    ['a length that is not kept', headersOf(topology), Buffer.from([0, 0, 0, 0, 100, 1])],
    ['a length beyond all lengths', headersOf(topology), Buffer.from([0, 0xff, 0xff, 0xff, 0xff, 1])],
    ['half a frame', headersOf(topology), Buffer.from([0, 0])],
    ['no message', headersOf(topology), Buffer.alloc(0)],
    ['two messages', headersOf(topology), Buffer.alloc(10)],
    ['compression nobody named', headersOf(topology), Buffer.from([1, 0, 0, 0, 1, 7])],
    [
      'compression nobody knows',
      { ...headersOf(topology), 'grpc-encoding': 'zip' },
      Buffer.from([1, 0, 0, 0, 1, 7]),
    ],
    [
      'gzip that is none',
      { ...headersOf(topology), 'grpc-encoding': 'gzip' },
      Buffer.from([1, 0, 0, 0, 3, 7, 7, 7]),
    ],
    ['another content', { ...headersOf(topology), 'content-type': 'application/json' }, Buffer.from('{}')],
    ['another method', { ...headersOf(topology), ':method': 'PUT' }, Buffer.alloc(5)],
    ['a nonsense deadline', { ...headersOf(topology), 'grpc-timeout': '12parsecs' }, Buffer.alloc(5)],
    ['a path of slashes', headersOf('////'), Buffer.alloc(5)],
    ['the path of a prototype', headersOf('/gateway_protocol.Gateway/__proto__'), Buffer.alloc(5)],
    ['metadata that is no base64', { ...headersOf(topology), 'x-bin': '!!!' }, Buffer.alloc(5)],
  ])('is answered when HTTP/2 brings %s', async (_name, headers, bytes) => {
    const how = await endOf(session(), headers, (stream) => stream.end(bytes));
    expect(how).not.toBe('hangs');
  });

  it('leaves nothing behind when streams stay half open or break off', async () => {
    const over = session();
    for (let n = 0; n < 100; n += 1) {
      const call = over.request(headersOf(n % 2 ? topology : '/gateway_protocol.Gateway/CompleteJob'));
      call.on('error', () => undefined);
      if (n % 3 === 0) call.write(Buffer.from([0, 0, 0]));
      if (n % 5 === 0) call.close();
    }
    await sleep(200);
    over.destroy();
    const tcp = connectTcp(Number(test.address.split(':')[1]), '127.0.0.1');
    tcp.on('error', () => undefined);
    tcp.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    tcp.write(Buffer.alloc(1_000, 0xff));
    await sleep(100);
    tcp.destroy();
    expect(await test.client.call('Topology', {})).toMatchObject({ ok: true });
  });

  it('takes no job along when clients vanish in a long poll', async () => {
    await test.deploy('lost', { s: 'start', work: { service: 'lost' }, e: 'end', flows: ['s > work > e'] });
    const { encode } = codecOf('ActivateJobs');
    const request = encode({
      type: 'lost',
      worker: 'gone',
      timeout: 600_000,
      maxJobsToActivate: 5,
      requestTimeout: 60_000,
    });
    const vanished = Array.from({ length: 5 }, session);
    for (const over of vanished) {
      for (let n = 0; n < 20; n += 1) {
        const call = over.request(headersOf('/gateway_protocol.Gateway/ActivateJobs'));
        call.on('error', () => undefined);
        call.end(Buffer.concat([Buffer.from([0, 0, 0, 0, request.length]), request]));
      }
    }
    await sleep(300);
    for (const over of vanished) over.destroy();
    await sleep(200);
    await test.create('lost');
    const { jobs } = await test.client.activate({
      type: 'lost',
      worker: 'w',
      timeout: 60_000,
      maxJobsToActivate: 1,
      requestTimeout: 5_000,
    });
    expect(jobs).toHaveLength(1);
  });

  const codecOf = (name: string) => ({
    encode: (message: object) => service[name]!.requestSerialize(message),
  });

  it('was noticed by nobody else', async () => {
    const { rounds, longestMs } = await bystander.stop();
    expect(rounds).toBeGreaterThan(20);
    expect(longestMs).toBeLessThan(5_000);
  });
});
