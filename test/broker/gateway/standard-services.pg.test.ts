import { credentials, makeGenericClientConstructor, type Client } from '@grpc/grpc-js';
import descriptor from 'protobufjs/ext/descriptor/index.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gatewayName, readProtocol, serviceOf } from '#engine/broker/gateway/protocol.ts';
import { reflectionNames } from '#engine/broker/gateway/reflection.ts';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';

type Duplex = NodeJS.EventEmitter & { write(message: object): void; end(): void; cancel(): void };

const protocol = readProtocol();

describe('the standard services beside the gateway', () => {
  let test: TestBroker;
  const clients: Client[] = [];

  beforeAll(async () => {
    test = await startTestBroker();
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await test.stop();
  });

  const clientOf = (service: string) => {
    const made = makeGenericClientConstructor(serviceOf(protocol, service), service);
    const client = new made(test.address, credentials.createInsecure());
    clients.push(client);
    return client as unknown as Record<string, (request?: object) => Duplex>;
  };

  const reflect = async (service: string, ...requests: object[]) => {
    const call = clientOf(service)['ServerReflectionInfo']!();
    const answers: Record<string, unknown>[] = [];
    call.on('data', (answer: Record<string, unknown>) => answers.push(answer));
    for (const request of requests) call.write(request);
    call.end();
    await new Promise((resolve) => call.on('end', resolve));
    return answers;
  };

  it.each(reflectionNames)('%s lists what can be called', async (name) => {
    const [answer] = await reflect(name, { list_services: '' });
    const { service } = answer!['list_services_response'] as { service: { name: string }[] };
    expect(service.map((one) => one.name).sort()).toEqual(
      [gatewayName, 'grpc.health.v1.Health', ...reflectionNames].sort(),
    );
  });

  it('describes the whole protocol in one file', async () => {
    const [byService, byMethod, byMessage, byFile] = await reflect(
      reflectionNames[0],
      { file_containing_symbol: gatewayName },
      { file_containing_symbol: `${gatewayName}.MigrateProcessInstance` },
      { file_containing_symbol: 'gateway_protocol.MigrateProcessInstanceRequest.MigrationPlan' },
      { file_by_filename: 'gateway_protocol.proto' },
    );
    const response = byService!['file_descriptor_response'] as { file_descriptor_proto: Buffer[] };
    for (const other of [byMethod, byMessage, byFile]) {
      expect(other!['file_descriptor_response']).toEqual(response);
    }
    const file = descriptor.FileDescriptorProto.decode(response.file_descriptor_proto[0]!) as unknown as {
      package: string;
      dependency: string[];
      service: { method: { name: string; inputType: string; serverStreaming?: boolean }[] }[];
    };
    expect(file.package).toBe('gateway_protocol');
    expect(file.dependency).toEqual([]);
    const names = file.service[0]!.method.map(({ name }) => name);
    expect(names.sort()).toEqual(Object.keys(protocol.lookupService(gatewayName).methods).sort());
    expect(file.service[0]!.method.find(({ name }) => name === 'ActivateJobs')).toMatchObject({
      inputType: '.gateway_protocol.ActivateJobsRequest',
      serverStreaming: true,
    });
  });

  it('answers what it does not know, and goes on', async () => {
    const answers = await reflect(
      reflectionNames[1],
      { file_containing_symbol: 'no.such.Thing' },
      { file_by_filename: 'no.proto' },
      { all_extension_numbers_of_type: 'gateway_protocol.TopologyRequest' },
      { all_extension_numbers_of_type: 'no.Type' },
      { file_containing_extension: { containing_type: 'no.Type', extension_number: 1 } },
      {},
      { list_services: '*' },
    );
    const code = (answer: Record<string, unknown>) =>
      (answer['error_response'] as { error_code: number } | null)?.error_code;
    expect(answers.map(code)).toEqual([5, 5, undefined, 5, 5, 3, undefined]);
  });

  it('lets the health be watched until the gateway closes', async () => {
    const own = await startTestBroker();
    const made = makeGenericClientConstructor(serviceOf(protocol, 'grpc.health.v1.Health'), 'Health');
    const client = new made(own.address, credentials.createInsecure()) as unknown as Record<
      string,
      (request: object) => Duplex
    >;
    const seen: Record<string, string[]> = { '': [], other: [] };
    let ended = 0;
    for (const service of Object.keys(seen)) {
      const call = client['Watch']!({ service });
      call.on('data', ({ status }: { status: string }) => seen[service]!.push(status));
      call.on('error', () => undefined);
      call.on('end', () => (ended += 1));
    }
    await vi.waitFor(() => expect(seen).toEqual({ '': ['SERVING'], other: ['SERVICE_UNKNOWN'] }));
    const begun = performance.now();
    await own.stop();
    expect(performance.now() - begun).toBeLessThan(4_000); // nobody who watches holds the end up
    await vi.waitFor(() => expect(ended).toBe(2));
    expect(seen['']).toEqual(['SERVING', 'NOT_SERVING']);
    (client as unknown as Client).close();
  });
});
