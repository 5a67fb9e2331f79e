import { createRequire } from 'node:module';
import path from 'node:path';
import { loadPackageDefinition, Server, ServerCredentials, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/**
 * A gateway that does nothing: it answers creations and completions at once with made-up keys and hands out every key
 * once per task. What it reaches is the ceiling of the gRPC hop itself on this machine. A process of its own, as a broker
 * is; prints `READY HOST:PORT` and ends with its standard input.
 */
const proto = path.join(
  path.dirname(createRequire(import.meta.url).resolve('zeebe-node/package.json')),
  'proto/zeebe.proto',
);
const definition = loadSync(proto, { longs: String, defaults: true, keepCase: true });
const { gateway_protocol: protocol } = loadPackageDefinition(definition) as unknown as {
  gateway_protocol: { Gateway: { service: ServiceDefinition } };
};

let nextKey = 1;
let open: number[] = [];

type Answer = (error: null, value: object) => void;
interface Stream {
  request: { maxJobsToActivate: number };
  write(value: object): void;
  end(): void;
}

const handlers = {
  DeployResource: (_call: unknown, answer: Answer) => answer(null, { key: nextKey++, deployments: [] }),
  CreateProcessInstance: (_call: unknown, answer: Answer) => {
    const key = nextKey++;
    open.push(key);
    answer(null, { processInstanceKey: key, processDefinitionKey: 1, bpmnProcessId: 'empty', version: 1 });
  },
  CompleteJob: (call: { request: { jobKey: string } }, answer: Answer) => {
    open.push(Number(call.request.jobKey));
    answer(null, {});
  },
  ActivateJobs: (call: Stream) => {
    const keys = open.splice(0, call.request.maxJobsToActivate);
    call.write({ jobs: keys.map((key) => ({ key, type: 'empty', customHeaders: '{}', variables: '{}' })) });
    call.end();
  },
};

const server = new Server();
server.addService(protocol.Gateway.service, handlers as never);
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`READY 127.0.0.1:${port}\n`);
});
process.stdin.resume();
process.stdin.on('end', () => {
  open = [];
  process.exit(0);
});
