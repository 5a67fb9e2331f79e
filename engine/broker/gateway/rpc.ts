import type { Runtime } from '../runtime/runtime.ts';

/** What an RPC works with. */
export interface RpcContext {
  runtime: Runtime;
  /** Where the gateway listens. */
  address(): { host: string; port: number };
}

/** An RPC with one answer. Whatever it throws becomes a gRPC status. */
export interface UnaryRpc<Request = never> {
  kind: 'unary';
  handle(request: Request, context: RpcContext): Promise<object>;
}

/** An RPC with a stream of answers. */
export interface StreamRpc<Request = never> {
  kind: 'stream';
  handle(request: Request, context: RpcContext, stream: AnswerStream): void;
}

/** The answering side of a stream. */
export interface AnswerStream {
  /** False: the client has gone. */
  write(message: object): boolean;
  /** Calls back when the client can take more: at once, unless too much is on its way. */
  whenReady(listener: () => void): void;
  end(): void;
  fail(error: unknown): void;
  onCancelled(listener: () => void): void;
}

export type Rpc = UnaryRpc | StreamRpc;
