import type { Client, ServiceDefinition, ServiceError } from '@grpc/grpc-js';
import { credentials, makeGenericClientConstructor, status } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import { gatewayName, readProtocol } from '#engine/broker/gateway/protocol.ts';

/** What a gateway answered: a message, or the code and text it refused with. */
export type GatewayAnswer =
  { ok: true; value: Record<string, unknown> } | { ok: false; code: string; text: string };

/** A job as the protocol carries it; int64 are decimal strings. */
export interface ActivatedJob {
  key: string;
  type: string;
  processInstanceKey: string;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  elementId: string;
  elementInstanceKey: string;
  customHeaders: string;
  worker: string;
  retries: number;
  deadline: string;
  variables: string;
}

/** What came of asking for jobs. */
export interface ActivateAnswer {
  jobs: ActivatedJob[];
  refusal?: { code: string; text: string };
}

/** Plain gRPC, no client library between: what is compared is the gateway's own answer, without anybody's retries. */
export interface GatewayClient {
  call(rpc: string, request: object, timeoutMs?: number): Promise<GatewayAnswer>;
  /** `hangUp` takes the call back while it is open. */
  activate(request: object, hangUp?: AbortSignal): Promise<ActivateAnswer>;
  /** Sends bytes as they are to `/service/method`; answers the code and text of the end. */
  raw(method: string, bytes: Buffer, timeoutMs?: number): Promise<GatewayAnswer>;
  close(): void;
}

type Unary = (
  request: object,
  options: object,
  done: (error: ServiceError | null, value: object) => void,
) => void;
type Stream = (request: object, options: object) => NodeJS.EventEmitter & { cancel(): void };

/** The protocol the embedded gateway itself speaks, but read and written by a library: ours is what is looked at. */
const service = fromJSON(readProtocol().toJSON() as Parameters<typeof fromJSON>[0], {
  ...{ longs: String, enums: String, defaults: true, keepCase: true },
})[gatewayName] as ServiceDefinition;

/** Connects to `HOST:PORT`. */
export function connectGateway(address: string): GatewayClient {
  const Gateway = makeGenericClientConstructor(service, gatewayName);
  const client = new Gateway(address, credentials.createInsecure());
  const methods = client as unknown as Record<string, Unary | undefined>;
  return {
    call: (rpc, request, timeoutMs = 20_000) =>
      new Promise((resolve) => {
        const done = (error: ServiceError | null, value: object) =>
          resolve(
            error ? { ok: false, ...refusal(error) } : { ok: true, value: value as Record<string, unknown> },
          );
        const options = { deadline: Date.now() + timeoutMs };
        const method = methods[rpc];
        if (!method) throw new Error(`Expected an RPC of the gateway but "${rpc}" is none`);
        method.call(client, request, options, done);
      }),
    activate: (request, hangUp) => activate(client, request, hangUp),
    raw: (method, bytes, timeoutMs = 5_000) => raw(client, { method, bytes, timeoutMs }),
    close: () => client.close(),
  };
}

function refusal(error: ServiceError): { code: string; text: string } {
  return { code: status[error.code] ?? String(error.code), text: error.details };
}

function raw(
  client: Client,
  { method, bytes, timeoutMs }: { method: string; bytes: Buffer; timeoutMs: number },
): Promise<GatewayAnswer> {
  return new Promise((resolve) => {
    client.makeUnaryRequest(
      method,
      () => bytes,
      (answer) => ({ hex: answer.toString('hex') }),
      {},
      { deadline: Date.now() + timeoutMs },
      (error, value) => resolve(error ? { ok: false, ...refusal(error) } : { ok: true, value: value ?? {} }),
    );
  });
}

function activate(client: Client, request: object, hangUp?: AbortSignal): Promise<ActivateAnswer> {
  return new Promise((resolve) => {
    const jobs: ActivatedJob[] = [];
    const method = (client as unknown as { ActivateJobs: Stream }).ActivateJobs;
    const stream = method.call(client, request, { deadline: Date.now() + 20_000 });
    hangUp?.addEventListener('abort', () => stream.cancel());
    stream.on('data', (answer: { jobs: ActivatedJob[] }) => jobs.push(...answer.jobs));
    stream.on('error', (error: ServiceError) => resolve({ jobs, refusal: refusal(error) }));
    stream.on('end', () => resolve({ jobs }));
  });
}
