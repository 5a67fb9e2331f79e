import { startBroker, type RunningBroker } from '#engine/broker/start-broker.ts';
import { connectGateway, type GatewayClient } from '#test/conformance/gateway-client.ts';
import { writeBpmn, type Diagram } from '#test/conformance/diagram.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

/** An embedded broker in this very process, on a database of its own, with a plain client. */
export interface TestBroker {
  database: TestDatabase;
  broker: RunningBroker;
  client: GatewayClient;
  address: string;
  /** Deploys a process written in the tests' notation; job types are the element ids. */
  deploy(processId: string, diagram: Diagram): Promise<void>;
  create(processId: string, variables?: object): Promise<string>;
  stop(): Promise<void>;
}

const silent = { debug: quiet, info: quiet, warn: quiet, error: console.error };

function quiet(): void {}

/** Starts one; `database` is kept after `stop` when it is given. */
export async function startTestBroker(given?: TestDatabase): Promise<TestBroker> {
  const database = given ?? (await testDatabase());
  const databaseUrl = database.urlAs('broker');
  const broker = await startBroker({ databaseUrl, host: '127.0.0.1', port: 0, log: silent });
  const address = `127.0.0.1:${broker.port}`;
  const client = connectGateway(address);
  const must = async (rpc: string, request: object) => {
    const answer = await client.call(rpc, request);
    if (!answer.ok) throw new Error(`Expected ${rpc} to succeed but: ${answer.code} ${answer.text}`);
    return answer.value;
  };
  return {
    database,
    broker,
    client,
    address,
    async deploy(processId, diagram) {
      const content = Buffer.from(writeBpmn(processId, diagram, ''));
      await must('DeployResource', { resources: [{ name: `${processId}.bpmn`, content }] });
    },
    async create(processId, variables = {}) {
      const request = { bpmnProcessId: processId, version: -1, variables: JSON.stringify(variables) };
      return (await must('CreateProcessInstance', request))['processInstanceKey'] as string;
    },
    async stop() {
      client.close();
      await broker.stop();
      if (!given) await database.drop();
    },
  };
}
