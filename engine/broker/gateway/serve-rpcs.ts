import { readable, rpcOf } from './handlers.ts';
import type { Http2Call, ServeCall } from './http2-calls.ts';
import { readRequest, type MethodCodecs } from './protocol.ts';
import type { AnswerStream, StreamRpc, UnaryRpc } from './rpc.ts';
import type { WatchCall, WatchedCall } from './watch-calls.ts';
import { GatewayError } from './gateway-error.ts';

/** Every RPC as a server of plain HTTP/2 calls, by its path. */
export function serveRpcs(
  methods: ReadonlyMap<string, MethodCodecs>,
  watches: ReadonlyMap<string, WatchCall>,
): Map<string, ServeCall> {
  const served = new Map<string, ServeCall>();
  for (const [name, method] of methods) {
    const rpc = rpcOf(name, method.responseStream);
    const watch = watches.get(name)!;
    served.set(method.path, (call) => {
      const watched = watch((header) => call.header(header));
      if (rpc.kind === 'unary') serveUnary(call, rpc, method, watched);
      else serveStream(call, rpc, method, watched);
    });
  }
  return served;
}

function serveUnary(call: Http2Call, rpc: UnaryRpc, method: MethodCodecs, watched: WatchedCall): void {
  answered(call, rpc, method, watched).then(
    (frame) => {
      if (call.cancelled) return watched.cancelled();
      call.answer(frame);
      watched.done();
    },
    (error: unknown) => call.refuse(watched.failed(error)),
  );
}

async function answered(
  call: Http2Call,
  rpc: UnaryRpc,
  method: MethodCodecs,
  { context }: WatchedCall,
): Promise<Buffer> {
  return method.response.encodeFramed(await rpc.handle(requestOf(call, method) as never, context));
}

function serveStream(call: Http2Call, rpc: StreamRpc, method: MethodCodecs, watched: WatchedCall): void {
  call.onCancelled(() => watched.cancelled());
  const fail = (error: unknown) => call.refuse(watched.failed(error));
  const stream: AnswerStream = {
    write: (message) => call.write(method.response.encodeFramed(message)),
    whenReady: (listener) => (call.isFull ? call.onceDrained(listener) : listener()),
    end() {
      watched.done();
      call.end();
    },
    fail,
    onCancelled: (listener) => call.onCancelled(listener),
  };
  try {
    rpc.handle(requestOf(call, method) as never, watched.context, stream);
  } catch (error) {
    fail(error);
  }
}

/** @throws {GatewayError} when there is none. */
function requestOf({ request }: Http2Call, method: MethodCodecs): unknown {
  if ('details' in request) throw new GatewayError(request.code, request.details);
  return readable(readRequest(method, request));
}
