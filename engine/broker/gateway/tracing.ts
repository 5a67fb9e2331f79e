import { status } from '@grpc/grpc-js';
import {
  propagation,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type TextMapGetter,
  type Tracer,
} from '@opentelemetry/api';
import type { Runtime } from '../runtime/runtime.ts';

/** Reads a header (metadata) of a call by its name in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** One call that is traced: the runtime its commands go through, and its end. */
export interface TracedCall {
  runtime: Runtime;
  traceId: string;
  end(code: status, message?: string): void;
}

/**
 * The tracer of the OpenTelemetry SDK somebody has set up before the broker starts (`node --import ./telemetry.mjs …`);
 * undefined without one, and then nothing is done and nothing costs anything.
 */
export function findTracer(): Tracer | undefined {
  const provider = trace.getTracerProvider();
  const name = 'motcua-broker';
  return provider instanceof ProxyTracerProvider
    ? provider.getDelegateTracer(name)
    : provider.getTracer(name);
}

/** Spans of a call, its commands and their commits; continues the W3C `traceparent` of the client. */
export function traceCall(
  tracer: Tracer,
  { service, method }: { service: string; method: string },
  header: ReadHeader,
  runtime: Runtime,
): TracedCall {
  const parent = propagation.extract(ROOT_CONTEXT, header, headerGetter);
  const attributes = { 'rpc.system': 'grpc', 'rpc.service': service, 'rpc.method': method };
  const span = tracer.startSpan(`${service}/${method}`, { kind: SpanKind.SERVER, attributes }, parent);
  const within = trace.setSpan(parent, span);
  return {
    runtime: tracedRuntime(runtime, tracer, within),
    traceId: span.spanContext().traceId,
    end(code, message) {
      span.setAttribute('rpc.grpc.status_code', code);
      if (serverFaults.has(code)) fail(span, message);
      span.end();
    },
  };
}

/** What OpenTelemetry's conventions call a server's own fault; the others are the client's. */
const serverFaults: ReadonlySet<status> = new Set([
  status.UNKNOWN,
  status.DEADLINE_EXCEEDED,
  status.UNIMPLEMENTED,
  status.INTERNAL,
  status.UNAVAILABLE,
  status.DATA_LOSS,
]);

/** The runtime, with a span around each command and one around its way into the log. */
function tracedRuntime(runtime: Runtime, tracer: Tracer, within: Context): Runtime {
  const traced = Object.create(runtime) as Runtime;
  traced.submit = async (command) => {
    const span = tracer.startSpan(`command ${command.type}`, {}, within);
    let commit: Span | undefined;
    try {
      return await runtime.submit(command, () => {
        span.end();
        commit = tracer.startSpan('commit', {}, trace.setSpan(within, span));
      });
    } catch (error) {
      fail(commit ?? span, error instanceof Error ? error.message : String(error));
      throw error;
    } finally {
      (commit ?? span).end();
    }
  };
  traced.deploy = (resources) => {
    const span = tracer.startSpan('deploy', {}, within);
    return runtime.deploy(resources).finally(() => span.end());
  };
  return traced;
}

function fail(span: Span, message: string | undefined): void {
  span.setStatus({ code: SpanStatusCode.ERROR, ...(message === undefined ? {} : { message }) });
}

const headerGetter: TextMapGetter<ReadHeader> = {
  keys: () => [], // nobody who continues a trace asks for them
  get: (header, name) => header(name),
};
