import { connect, type ClientHttp2Session } from 'node:http2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';

/** More than nghttp2 lets one session reset. */
const calls = 2_500;

/**
 * What grpc-js 1.9.7, which zeebe-node 8.3 brings along, does on the wire: it resets every stream when the trailers
 * have come, opens a new connection after GOAWAY, and lets a call fail when its session ends with an error.
 */
class OldClient {
  readonly #address: string;
  readonly #userAgent: string;
  #session: ClientHttp2Session | null = null;

  constructor(address: string, userAgent: string) {
    this.#address = address;
    this.#userAgent = userAgent;
  }

  topology(): Promise<string> {
    const session = this.#connected();
    const stream = session.request({
      ':method': 'POST',
      ':path': '/gateway_protocol.Gateway/Topology',
      'content-type': 'application/grpc',
      te: 'trailers',
      'user-agent': this.#userAgent,
    });
    return new Promise((resolve, reject) => {
      stream.on('error', reject);
      stream.on('trailers', (trailers) => {
        stream.close(0);
        resolve(String(trailers['grpc-status']));
      });
      stream.resume();
      stream.end(Buffer.alloc(5)); // an uncompressed message of length 0
    });
  }

  close(): void {
    this.#session?.destroy();
  }

  #connected(): ClientHttp2Session {
    if (this.#session) return this.#session;
    const session = connect(`http://${this.#address}`);
    session.on('error', () => undefined);
    session.on('goaway', () => {
      if (this.#session === session) this.#session = null;
    });
    session.on('close', () => {
      if (this.#session === session) this.#session = null;
    });
    this.#session = session;
    return session;
  }
}

describe('a client that resets every call', () => {
  let test: TestBroker;

  beforeAll(async () => {
    test = await startTestBroker();
  });
  afterAll(() => test.stop());

  const run = async (userAgent: string) => {
    const client = new OldClient(test.address, userAgent);
    try {
      for (let n = 0; n < calls; n += 1) expect(await client.topology()).toBe('0');
    } finally {
      client.close();
    }
  };

  it('survives thousands of calls', async () => {
    await run('grpc-node-js/1.9.7');
  });

  it('would not, were it not renewed', async () => {
    await expect(run('something-else/1.0')).rejects.toThrow();
  });
});
