import { randomUUID } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import type { RuntimeLog } from '../runtime/runtime-log.ts';
import type { CallCounters } from './call-counters.ts';
import { GatewayError, toGatewayError } from './gateway-error.ts';
import type { RpcContext } from './rpc.ts';
import type { Refusal } from './refusal.ts';
import { bounded } from './refusal.ts';
import { findTracer, traceCall, type ReadHeader, type TracedCall } from './tracing.ts';

/** A call under way. Exactly one of its ends is called, once. */
export interface WatchedCall {
  /** What the RPC works with: its commands belong to this call. */
  context: RpcContext;
  done(): void;
  /** The call failed: what the client is told. */
  failed(error: unknown): Refusal;
  /** The client has gone, or its deadline has passed. */
  cancelled(): void;
}

/** Begins to watch a call of one method. */
export type WatchCall = (header: ReadHeader) => WatchedCall;

/** What watching needs. */
export interface WatchOptions {
  context: RpcContext;
  counters: CallCounters;
  log: RuntimeLog;
}

/** Names one method of a service. */
export interface MethodName {
  service: string;
  method: string;
  isStream: boolean;
}

/**
 * Watches the calls of a method: counts and times them, logs those that fail by a fault of ours (and at the level
 * `debug` all) with an id that ties what is logged together, never with what they carry, and traces them if anybody
 * listens.
 */
export function watchMethod(name: MethodName, { context, counters, log }: WatchOptions): WatchCall {
  const { started, seconds, handled } = counters.of(name.service, name.method, name.isStream);
  const tracer = findTracer();
  const logsAll = log.isLevelEnabled?.('debug') ?? false;
  return (header) => {
    started.value += 1;
    const begun = performance.now();
    const traced = tracer && traceCall(tracer, name, header, context.runtime);
    let over = false;
    const end = (code: status, message?: string) => {
      if (over) return;
      over = true;
      const ms = performance.now() - begun;
      handled(code).value += 1;
      seconds.observe(ms / 1_000);
      traced?.end(code, message);
      if (logsAll) log.debug({ rpc: name.method, requestId: idOf(header, traced), code, ms }, 'a call');
    };
    return {
      context: traced ? { ...context, runtime: traced.runtime } : context,
      done: () => end(status.OK),
      failed(error) {
        const { code, message } = toGatewayError(error);
        if (!(error instanceof GatewayError)) {
          log.warn({ rpc: name.method, requestId: idOf(header, traced), code, err: error }, 'a call failed');
        }
        end(code, message);
        return { code, details: bounded(message) };
      },
      cancelled: () => end(status.CANCELLED),
    };
  };
}

/** The trace's id, the one a client or proxy has given the request, or one of ours. */
function idOf(header: ReadHeader, traced: TracedCall | undefined): string {
  return traced?.traceId ?? header('x-request-id')?.slice(0, 100) ?? randomUUID();
}
