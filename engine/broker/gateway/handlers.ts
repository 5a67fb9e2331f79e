import type {
  sendUnaryData,
  ServerUnaryCall,
  ServerWritableStream,
  ServiceDefinition,
  UntypedHandleCall,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import { GatewayError } from './gateway-error.ts';
import { gatewayName, malformed } from './protocol.ts';
import type { AnswerStream, Rpc, StreamRpc, UnaryRpc } from './rpc.ts';
import { rpcs } from './rpcs/index.ts';
import { watchMethod, type WatchCall, type WatchedCall, type WatchOptions } from './watch-calls.ts';

/** A handler for every method of the gateway's service: whatever happens in it, the caller gets an answer. */
export function gatewayHandlers(
  service: ServiceDefinition,
  watches: ReadonlyMap<string, WatchCall>,
): UntypedServiceImplementation {
  const handlers: UntypedServiceImplementation = {};
  for (const [name, { responseStream }] of Object.entries(service)) {
    const watch = watches.get(name)!;
    const rpc = rpcOf(name, responseStream);
    handlers[name] = rpc.kind === 'unary' ? unaryHandler(rpc, watch) : streamHandler(rpc, watch);
  }
  return handlers;
}

function unaryHandler(rpc: UnaryRpc, watch: WatchCall): UntypedHandleCall {
  return (call: ServerUnaryCall<unknown, object>, answer: sendUnaryData<object>) => {
    const watched = watch((header) => call.metadata.get(header)[0]?.toString());
    handled(rpc, call.request, watched).then(
      (message) => {
        answer(null, message);
        if (call.cancelled) watched.cancelled();
        else watched.done();
      },
      (error: unknown) => answer(watched.failed(error)),
    );
  };
}

/** What an RPC throws at once is a failure like any other. */
async function handled(rpc: UnaryRpc, request: unknown, { context }: WatchedCall): Promise<object> {
  return rpc.handle(readable(request) as never, context);
}

function streamHandler(rpc: StreamRpc, watch: WatchCall): UntypedHandleCall {
  return (call: ServerWritableStream<unknown, object>) => {
    const watched = watch((header) => call.metadata.get(header)[0]?.toString());
    call.once('cancelled', () => watched.cancelled());
    const stream = answerStream(call, watched);
    try {
      rpc.handle(readable(call.request) as never, watched.context, stream);
    } catch (error) {
      stream.fail(error);
    }
  };
}

/** Watches every method of the service. */
export function watchMethods(service: ServiceDefinition, options: WatchOptions): Map<string, WatchCall> {
  return new Map(
    Object.entries(service).map(([method, { responseStream }]) => [
      method,
      watchMethod({ service: gatewayName, method, isStream: responseStream }, options),
    ]),
  );
}

/** @throws as grpc-java answers bytes that are no message. */
function readable(request: unknown): unknown {
  if (request !== malformed) return request;
  throw new GatewayError(status.UNKNOWN, 'Application error processing RPC');
}

function answerStream(call: ServerWritableStream<unknown, object>, watched: WatchedCall): AnswerStream {
  return {
    write(message) {
      if (call.cancelled) return false;
      call.write(message);
      return true;
    },
    whenReady(listener) {
      if (call.writableNeedDrain) call.once('drain', listener);
      else listener();
    },
    end() {
      watched.done();
      call.end();
    },
    fail: (error) => void call.emit('error', watched.failed(error)),
    onCancelled: (listener) => void call.on('cancelled', listener),
  };
}

/** The RPC of a name; one that refuses for those this broker hasn't. */
function rpcOf(name: string, isStream: boolean): Rpc {
  return rpcs[name] ?? unimplemented(name, isStream);
}

/** In the words of grpc-java. */
function unimplemented(name: string, isStream: boolean): Rpc {
  const refuse = () => {
    throw new GatewayError(status.UNIMPLEMENTED, `Method not found: ${gatewayName}/${name}`);
  };
  return isStream ? { kind: 'stream', handle: refuse } : { kind: 'unary', handle: async () => refuse() };
}
