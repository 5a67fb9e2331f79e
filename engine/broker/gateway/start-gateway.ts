import {
  logVerbosity,
  Server,
  ServerCredentials,
  setLogVerbosity,
  status,
  type StatusObject,
} from '@grpc/grpc-js';
import type { Http2Server } from 'node:http2';
import type { Runtime } from '../runtime/runtime.ts';
import type { RuntimeLog } from '../runtime/runtime-log.ts';
import { CallCounters } from './call-counters.ts';
import { gatewayHandlers, watchMethods } from './handlers.ts';
import { healthService } from './health.ts';
import { gatewayName, readProtocol, serviceOf } from './protocol.ts';
import { reflectionHandlers, reflectionNames } from './reflection.ts';
import { renewOldSessions } from './renew-old-sessions.ts';
import type { RpcContext } from './rpc.ts';

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
    'grpc.enable_channelz': 0, // nobody here asks what it counts
    'grpc.keepalive_permit_without_calls': 1,
    'grpc.http2.min_ping_interval_without_data_ms': 5_000,
  });
  sayLikeJava(server);
  let bound = port;
  const context: RpcContext = { runtime, address: () => ({ host, port: bound }) };
  const protocol = readProtocol();
  const service = serviceOf(protocol, gatewayName);
  const counters = new CallCounters(runtime.counters.registry);
  const watches = watchMethods(service, { context, counters, log });
  onHttp2Server(server, renewOldSessions);
  server.addService(service, gatewayHandlers(service, watches));
  const health = healthService(runtime);
  server.addService(serviceOf(protocol, 'grpc.health.v1.Health'), health.handlers);
  const reflection = reflectionHandlers(protocol);
  for (const name of reflectionNames) server.addService(serviceOf(protocol, name), reflection);
  bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(
      `${host.includes(':') ? `[${host}]` : host}:${port}`,
      ServerCredentials.createInsecure(),
      (error, found) => (error ? reject(listenError(error, host, port)) : resolve(found)),
    );
  });
  return {
    host,
    port: bound,
    close(patienceMs = 5_000) {
      health.close();
      return close(server, patienceMs);
    },
  };
}

function listenError(error: Error, host: string, port: number): Error {
  const why = error.message.includes('EADDRINUSE') ? 'the port is taken' : error.message;
  return new Error(`Expected to listen on ${host}:${port}, but ${why}.`);
}

/** grpc-js keeps its HTTP/2 server to itself; the sessions of old clients need a hand. */
function onHttp2Server(server: Server, prepare: (http2Server: Http2Server) => void): void {
  const create = server['createHttp2Server'].bind(server);
  server['createHttp2Server'] = (credentials: ServerCredentials) => {
    const http2Server = create(credentials);
    prepare(http2Server as Http2Server);
    return http2Server;
  };
}

/** What grpc-js says of a method nobody has, in the words of the gateways clients know. */
function sayLikeJava(server: Server): void {
  const respond = server['_respondWithError'].bind(server);
  server['_respondWithError'] = (error: Partial<StatusObject>, stream: unknown, session: unknown) => {
    const details =
      error.code === status.UNIMPLEMENTED
        ? error.details?.replace(/^The server does not implement the method \/?/, 'Method not found: ')
        : error.details;
    return respond({ ...error, details }, stream, session);
  };
}

async function close(server: Server, patienceMs: number): Promise<void> {
  const timer = setTimeout(() => server.forceShutdown(), patienceMs);
  await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  clearTimeout(timer);
}
