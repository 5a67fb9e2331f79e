import type {
  sendUnaryData,
  ServerUnaryCall,
  ServerWritableStream,
  ServiceDefinition,
  UntypedHandleCall,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { RuntimeLog } from '../runtime/runtime-log.ts';
import { GatewayError, toGatewayError } from './gateway-error.ts';
import { malformed } from './protocol.ts';
import type { AnswerStream, Rpc, RpcContext, StreamRpc, UnaryRpc } from './rpc.ts';
import { rpcs } from './rpcs/index.ts';

/** What an answer that isn't a message consists of. */
interface Refusal {
  code: status;
  details: string;
}

/** As grpc-java answers bytes that are no message. */
const noMessage: Refusal = { code: status.UNKNOWN, details: 'Application error processing RPC' };

/** A handler for every method of the gateway's service: whatever happens in it, the caller gets an answer. */
export function gatewayHandlers(
  service: ServiceDefinition,
  context: RpcContext,
  log: RuntimeLog,
): UntypedServiceImplementation {
  const handlers: UntypedServiceImplementation = {};
  for (const [name, { responseStream }] of Object.entries(service)) {
    const rpc: Rpc | undefined = rpcs[name];
    const toRefusal = (error: unknown) => refusalOf(name, error, log);
    if (!rpc) handlers[name] = responseStream ? unimplementedStream(name) : unimplementedUnary(name);
    else if (rpc.kind === 'unary') handlers[name] = unaryHandler(rpc, context, toRefusal);
    else handlers[name] = streamHandler(rpc, context, toRefusal);
  }
  return handlers;
}

type ToRefusal = (error: unknown) => Refusal;

function unaryHandler(rpc: UnaryRpc, context: RpcContext, toRefusal: ToRefusal): UntypedHandleCall {
  return (call: ServerUnaryCall<unknown, object>, answer: sendUnaryData<object>) => {
    if (call.request === malformed) return answer(noMessage);
    handled(rpc, call.request, context).then(
      (message) => answer(null, message),
      (error: unknown) => answer(toRefusal(error)),
    );
  };
}

/** What an RPC throws at once is a failure like any other. */
async function handled(rpc: UnaryRpc, request: unknown, context: RpcContext): Promise<object> {
  return rpc.handle(request as never, context);
}

function streamHandler(rpc: StreamRpc, context: RpcContext, toRefusal: ToRefusal): UntypedHandleCall {
  return (call: ServerWritableStream<unknown, object>) => {
    if (call.request === malformed) return void call.emit('error', noMessage);
    const stream = answerStream(call, toRefusal);
    try {
      rpc.handle(call.request as never, context, stream);
    } catch (error) {
      stream.fail(error);
    }
  };
}

function answerStream(call: ServerWritableStream<unknown, object>, toRefusal: ToRefusal): AnswerStream {
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
    end: () => void call.end(),
    fail: (error) => void call.emit('error', toRefusal(error)),
    onCancelled: (listener) => void call.on('cancelled', listener),
  };
}

function refusalOf(rpc: string, error: unknown, log: RuntimeLog): Refusal {
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

function unimplemented(name: string): Refusal {
  return { code: status.UNIMPLEMENTED, details: `Method not found: gateway_protocol.Gateway/${name}` };
}
