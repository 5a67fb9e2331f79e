import { credentials, makeGenericClientConstructor, status, type ServiceError } from '@grpc/grpc-js';
import { gatewayService } from '#engine/broker/gateway/services.ts';

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

/** Plain gRPC, no client library between: what is compared is the gateway's own answer, without anybody's retries. */
export interface GatewayClient {
  call(rpc: string, request: object, timeoutMs?: number): Promise<GatewayAnswer>;
  activate(request: object): Promise<{ jobs: ActivatedJob[]; refusal?: { code: string; text: string } }>;
  close(): void;
}

type Unary = (
  request: object,
  options: object,
  done: (error: ServiceError | null, value: object) => void,
) => void;
type Stream = (request: object, options: object) => NodeJS.EventEmitter;

/** Connects to `HOST:PORT` with the protocol the embedded gateway itself speaks: zeebe-node's and what 8.5 added. */
export function connectGateway(address: string): GatewayClient {
  const Gateway = makeGenericClientConstructor(gatewayService(), 'gateway_protocol.Gateway');
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
    activate: (request) => activate(client, request),
    close: () => client.close(),
  };
}

function refusal(error: ServiceError): { code: string; text: string } {
  return { code: status[error.code] ?? String(error.code), text: error.details };
}

function activate(client: object, request: object): ReturnType<GatewayClient['activate']> {
  return new Promise((resolve) => {
    const jobs: ActivatedJob[] = [];
    const method = (client as unknown as { ActivateJobs: Stream }).ActivateJobs;
    const stream = method.call(client, request, { deadline: Date.now() + 20_000 });
    stream.on('data', (answer: { jobs: ActivatedJob[] }) => jobs.push(...answer.jobs));
    stream.on('error', (error: ServiceError) => resolve({ jobs, refusal: refusal(error) }));
    stream.on('end', () => resolve({ jobs }));
  });
}
