import { makeGenericClientConstructor, type Client, type status } from '@grpc/grpc-js';
import { gatewayService } from '#engine/broker/gateway/protocol.ts';

/** An RPC with one answer, as grpc-js makes it. */
export type Unary = (
  request: object,
  options: object,
  done: (error: { code: status } | null, answer: object) => void,
) => void;
/** A client class, as grpc-js makes it. */
export type ClientConstructor = new (address: string, credentials: unknown) => Client;

/** A client class for the whole protocol, UpdateJobTimeout and MigrateProcessInstance included. */
export function gatewayClient(): ClientConstructor {
  return makeGenericClientConstructor(gatewayService(), 'Gateway') as unknown as ClientConstructor;
}

/** An open ActivateJobs call that can be hung up. */
export function activateStream(client: Client, request: object): NodeJS.EventEmitter & { cancel(): void } {
  const method = (client as unknown as Record<string, (request: object) => unknown>)['ActivateJobs'];
  const stream = method?.call(client, request) as NodeJS.EventEmitter & { cancel(): void };
  stream.on('data', () => undefined);
  stream.on('error', () => undefined);
  return stream;
}

/** The code an RPC with one answer refuses an empty request with. */
export function unaryStatus(client: Client, name: string): Promise<status | undefined> {
  const method = (client as unknown as Record<string, Unary>)[name];
  return new Promise((resolve) =>
    method?.call(client, {}, { deadline: Date.now() + 2_000 }, (error) => resolve(error?.code)),
  );
}

/** The code an RPC with a stream of answers refuses an empty request with. */
export function streamStatus(client: Client, name: string): Promise<status | undefined> {
  const method = (
    client as unknown as Record<string, (request: object, options: object) => NodeJS.EventEmitter>
  )[name];
  return new Promise((resolve) => {
    const stream = method?.call(client, {}, { deadline: Date.now() + 2_000 });
    stream?.on('data', () => undefined);
    stream?.on('error', (error: { code: status }) => resolve(error.code));
    stream?.on('end', () => resolve(undefined));
  });
}
