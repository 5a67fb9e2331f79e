import {
  logVerbosity,
  Server,
  ServerCredentials,
  setLogVerbosity,
  status,
  type sendUnaryData,
  type ServerUnaryCall,
  type ServerWritableStream,
  type UntypedHandleCall,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { Http2Server } from 'node:http2';
import type { Runtime } from '../runtime/runtime.ts';
import type { RuntimeLog } from '../runtime/runtime-log.ts';
import { GatewayError, toGatewayError } from './gateway-error.ts';
import { healthHandlers } from './health.ts';
import { renewOldSessions } from './renew-old-sessions.ts';
import type { AnswerStream, Rpc, RpcContext, StreamRpc, UnaryRpc } from './rpc.ts';
import { rpcs } from './rpcs/index.ts';
import { gatewayService, healthService } from './services.ts';

/** A listening gateway. */
export interface Gateway {
  host: string;
  port: number;
  /** Takes no more calls, lets those under way end, and after `patienceMs` cuts them. */
  close(patienceMs?: number): Promise<void>;
}

/** What a gateway is started with. */
export interface GatewayOptions {
  runtime: Runtime;
  host: string;
  /** 0 takes whichever is free. */
  port: number;
  log: RuntimeLog;
}

/** As Zeebe's gateway: a message may be 4 MB (zeebe.gateway.network.maxMessageSize). */
const largestMessage = 4 * 1024 * 1024;

/**
 * Starts the gRPC server with Zeebe's gateway protocol and the standard health service.
 * @throws when the port is taken.
 */
export async function startGateway({ runtime, host, port, log }: GatewayOptions): Promise<Gateway> {
  setLogVerbosity(logVerbosity.NONE); // every failure reaches the caller; grpc-js would print it a second time
  const server = new Server({
    'grpc.max_receive_message_length': largestMessage,
    'grpc.max_send_message_length': -1,
    'grpc.keepalive_permit_without_calls': 1,
    'grpc.http2.min_ping_interval_without_data_ms': 5_000,
  });
  watchSessions(server);
  let bound = port;
  const context: RpcContext = { runtime, address: () => ({ host, port: bound }) };
  server.addService(gatewayService(), gatewayHandlers(context, log));
  server.addService(healthService(), healthHandlers(runtime));
  bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(
      `${host.includes(':') ? `[${host}]` : host}:${port}`,
      ServerCredentials.createInsecure(),
      (error, found) => (error ? reject(listenError(error, host, port)) : resolve(found)),
    );
  });
  return { host, port: bound, close: (patienceMs = 5_000) => close(server, patienceMs) };
}

function listenError(error: Error, host: string, port: number): Error {
  const why = error.message.includes('EADDRINUSE') ? 'the port is taken' : error.message;
  return new Error(`Expected to listen on ${host}:${port}, but ${why}.`);
}

/** grpc-js keeps its HTTP/2 server to itself; the sessions of old clients need a hand. */
function watchSessions(server: Server): void {
  const create = server['createHttp2Server'].bind(server);
  server['createHttp2Server'] = (credentials: ServerCredentials) => {
    const http2Server = create(credentials);
    renewOldSessions(http2Server as Http2Server);
    return http2Server;
  };
}

async function close(server: Server, patienceMs: number): Promise<void> {
  const timer = setTimeout(() => server.forceShutdown(), patienceMs);
  await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  clearTimeout(timer);
}

function gatewayHandlers(context: RpcContext, log: RuntimeLog): UntypedServiceImplementation {
  const handlers: UntypedServiceImplementation = {};
  for (const [name, { responseStream }] of Object.entries(gatewayService())) {
    const rpc: Rpc | undefined = rpcs[name];
    if (!rpc) handlers[name] = responseStream ? unimplementedStream(name) : unimplementedUnary(name);
    else if (rpc.kind === 'unary') handlers[name] = unaryHandler(name, rpc, context, log);
    else handlers[name] = streamHandler(name, rpc, context, log);
  }
  return handlers;
}

function unaryHandler(name: string, rpc: UnaryRpc, context: RpcContext, log: RuntimeLog): UntypedHandleCall {
  return (call: ServerUnaryCall<unknown, object>, answer: sendUnaryData<object>) => {
    Promise.resolve()
      .then(() => rpc.handle(call.request as never, context))
      .then(
        (message) => answer(null, message),
        (error: unknown) => answer(statusOf(name, error, log)),
      );
  };
}

function streamHandler(
  name: string,
  rpc: StreamRpc,
  context: RpcContext,
  log: RuntimeLog,
): UntypedHandleCall {
  return (call: ServerWritableStream<unknown, object>) => {
    const stream = answerStream(call, (error) => statusOf(name, error, log));
    try {
      rpc.handle(call.request as never, context, stream);
    } catch (error) {
      stream.fail(error);
    }
  };
}

function answerStream(
  call: ServerWritableStream<unknown, object>,
  toStatus: (error: unknown) => { code: status; details: string },
): AnswerStream {
  return {
    write(message) {
      if (call.cancelled) return false;
      call.write(message);
      return true;
    },
    end: () => void call.end(),
    fail: (error) => void call.emit('error', toStatus(error)),
    onCancelled: (listener) => void call.on('cancelled', listener),
  };
}

function statusOf(rpc: string, error: unknown, log: RuntimeLog): { code: status; details: string } {
  const { code, message } = toGatewayError(error);
  if (!(error instanceof GatewayError)) log.warn({ rpc, code, err: error }, 'a call failed');
  return { code, details: message };
}

function unimplementedUnary(name: string): UntypedHandleCall {
  return (_call: ServerUnaryCall<unknown, object>, answer: sendUnaryData<object>) =>
    answer(unimplemented(name));
}

function unimplementedStream(name: string): UntypedHandleCall {
  return (call: ServerWritableStream<unknown, object>) => void call.emit('error', unimplemented(name));
}

function unimplemented(name: string): { code: status; details: string } {
  return {
    code: status.UNIMPLEMENTED,
    details: `Expected an RPC of this broker, but ${name} is not implemented`,
  };
}
