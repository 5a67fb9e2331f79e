import { constants, type Http2Server, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { status } from '@grpc/grpc-js';
import { tellable, type Refusal } from './refusal.ts';

/** A call as it came over HTTP/2. Exactly one of `answer`, `end` and `refuse` is called, once. */
export interface Http2Call {
  header(name: string): string | undefined;
  /** The request's bytes without their frame, or why there is none. */
  readonly request: Buffer | Refusal;
  /** Sends an answer (framed); false: the client has gone. */
  write(frame: Buffer): boolean;
  /** Whether more is on its way than the connection wants to hold. */
  readonly isFull: boolean;
  /** Calls back once it isn't full any more. */
  onceDrained(listener: () => void): void;
  /** The one answer of a method that has one. */
  answer(frame: Buffer): void;
  end(): void;
  refuse(refusal: Refusal): void;
  /** The client has hung up, or its deadline has passed. */
  onCancelled(listener: () => void): void;
  readonly cancelled: boolean;
}

/** Answers a call whose request is complete. */
export type ServeCall = (call: Http2Call) => void;

/** What the framing may hold: a message and its five bytes. */
const frameHead = 5;
const answerHeaders = { ':status': 200, 'content-type': 'application/grpc+proto' };
const timeoutUnitsMs: Record<string, number> = {
  H: 3_600_000,
  M: 60_000,
  S: 1_000,
  m: 1,
  u: 0.001,
  n: 0.000_001,
};
const longestTimerMs = 2 ** 31 - 1;

/**
 * Serves methods with one request straight from Node's HTTP/2, before grpc-js sees them: its way through interceptors,
 * metadata objects and promises costs as much CPU as the whole rest of a call. What is out of the ordinary (compression,
 * other contents, other paths) is left to grpc-js, which also keeps the connections. Call before grpc-js adds its
 * listeners. (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md)
 * @param methods by path.
 */
export function serveCalls(
  server: Http2Server,
  methods: ReadonlyMap<string, ServeCall>,
  largestMessage: number,
): void {
  const on = server.on.bind(server) as (event: string, listener: (...args: never[]) => void) => Http2Server;
  server.on = ((event: string, listener: (...args: never[]) => void) => {
    if (event !== 'stream') return on(event, listener);
    return on(event, ((stream: ServerHttp2Stream, headers: IncomingHttpHeaders, ...rest: never[]) => {
      const serve = methods.get(headers[':path'] as string);
      if (serve && isOrdinary(headers)) receive(stream, headers, largestMessage, serve);
      else (listener as (...args: unknown[]) => void)(stream, headers, ...rest);
    }) as never);
  }) as never;
}

function isOrdinary(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type'];
  const encoding = headers['grpc-encoding'];
  return (
    headers[':method'] === 'POST' &&
    (type === 'application/grpc' || type === 'application/grpc+proto') &&
    (encoding === undefined || encoding === 'identity')
  );
}

/** Reads the one message, then serves the call. */
function receive(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  largestMessage: number,
  serve: ServeCall,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const call = new StreamCall(stream, headers);
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestMessage + frameHead) chunks.push(chunk);
    else if (!call.over) call.refuse(tooLarge(size - frameHead, largestMessage));
  });
  stream.on('end', () => {
    if (call.over) return;
    call.request = unframe(
      chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
      largestMessage,
    );
    serve(call);
  });
}

/** What the five bytes before a message say, held against what is there. */
function unframe(bytes: Buffer, largestMessage: number): Buffer | Refusal {
  if (bytes.length < frameHead) {
    return { code: status.UNIMPLEMENTED, details: 'Expected one request message but got none' };
  }
  const length = bytes.readUInt32BE(1);
  if (length > largestMessage) return tooLarge(length, largestMessage);
  if (bytes[0] !== 0) return { code: status.INTERNAL, details: 'Expected a message that is not compressed' };
  const rest = bytes.length - frameHead;
  if (rest < length)
    return { code: status.INTERNAL, details: 'Expected a whole message but it ends too early' };
  if (rest > length)
    return { code: status.UNIMPLEMENTED, details: 'Expected one request message but got more' };
  return bytes.subarray(frameHead);
}

function tooLarge(size: number, most: number): Refusal {
  return { code: status.RESOURCE_EXHAUSTED, details: `gRPC message exceeds maximum size ${most}: ${size}` };
}

/** One stream of HTTP/2 as a call. */
class StreamCall implements Http2Call {
  request: Buffer | Refusal = Buffer.alloc(0);
  /** Whether the end has been told to the client. */
  over = false;
  cancelled = false;
  readonly #stream: ServerHttp2Stream;
  readonly #headers: IncomingHttpHeaders;
  readonly #deadline: NodeJS.Timeout | undefined;
  #listeners: (() => void)[] = [];
  #trailers: Record<string, string | number> = okTrailers;

  constructor(stream: ServerHttp2Stream, headers: IncomingHttpHeaders) {
    this.#stream = stream;
    this.#headers = headers;
    stream.on('error', ignore); // `close` follows
    stream.on('close', () => this.#closed());
    this.#deadline = this.#startDeadline(headers['grpc-timeout']);
  }

  get isFull(): boolean {
    return this.#stream.writableNeedDrain;
  }

  header(name: string): string | undefined {
    const value = this.#headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  write(frame: Buffer): boolean {
    if (this.over || this.cancelled || this.#stream.destroyed) return false;
    if (!this.#stream.headersSent) this.#respond();
    this.#stream.write(frame);
    return true;
  }

  answer(frame: Buffer): void {
    if (this.over || this.cancelled || this.#stream.destroyed) return;
    this.over = true;
    this.#respond();
    this.#stream.end(frame);
  }

  onceDrained(listener: () => void): void {
    this.#stream.once('drain', listener);
  }

  end(): void {
    if (this.over || this.cancelled || this.#stream.destroyed) return;
    this.over = true;
    if (!this.#stream.headersSent) this.#respond();
    this.#stream.end();
  }

  refuse(refusal: Refusal): void {
    if (this.over || this.cancelled || this.#stream.destroyed) return;
    this.over = true;
    const trailers = {
      'grpc-status': refusal.code,
      'grpc-message': tellable(refusal.details),
    };
    if (this.#stream.headersSent) {
      this.#trailers = trailers;
      this.#stream.end();
    } else {
      this.#stream.respond({ ...answerHeaders, ...trailers }, { endStream: true });
    }
    // A client that goes on sending its request is told to stop.
    if (!this.#stream.readableEnded) this.#stream.close(constants.NGHTTP2_NO_ERROR);
  }

  onCancelled(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #respond(): void {
    this.#stream.respond(answerHeaders, { waitForTrailers: true });
    this.#stream.once('wantTrailers', () => this.#stream.sendTrailers(this.#trailers));
  }

  #startDeadline(header: string | string[] | undefined): NodeJS.Timeout | undefined {
    if (header === undefined) return undefined;
    const [, count, unit = ''] = /^(\d{1,8})([HMSmun])$/.exec(String(header)) ?? [];
    if (count === undefined) {
      setImmediate(() => this.refuse({ code: status.INTERNAL, details: 'Invalid grpc-timeout value' }));
      return undefined;
    }
    const ms = Math.min(Number(count) * (timeoutUnitsMs[unit] ?? 1), longestTimerMs);
    return setTimeout(() => {
      this.refuse({ code: status.DEADLINE_EXCEEDED, details: 'Deadline exceeded' });
      this.#cancel();
    }, ms);
  }

  #closed(): void {
    if (this.#deadline) clearTimeout(this.#deadline);
    if (!this.over) this.#cancel();
  }

  #cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    for (const listener of this.#listeners.splice(0)) listener();
  }
}

const okTrailers = { 'grpc-status': 0, 'grpc-message': 'OK' };

function ignore(): void {}
