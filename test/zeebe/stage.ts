import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startBroker, type RunningBroker } from '#engine/broker/start-broker.ts';
import { compile } from '#engine/office/procedures/publish/compile.ts';
import type { BrokerAnswer } from '#engine/zeebe/broker-command.ts';
import { createBroker, type Broker } from '#engine/zeebe/broker.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import { drawing } from '#test/office/procedures/publish/drawing.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { recordingOffice, type RecordingOffice } from './recording-office.ts';

const PREFIX = 'motcua-';
export const HOUR_MS = 3_600_000;

/** A real Zeebe to run the same cases on (`npm run test:zeebe`); else the embedded broker. */
const realGateway = process.env['MOTCUA_TEST_GATEWAY'];

/** A broker, a client of it and an office that remembers; the client and the office are new in every test. */
export interface Stage {
  broker: Broker;
  office: RecordingOffice;
  /** One more client, as another program would be. */
  connect(address?: string): Broker;
  /** Publishes a drawing under an id of its own and answers that id. */
  publish(content: string, extra?: string): Promise<string>;
  create(bpmnProcessId: string, dossierId: string): Promise<BrokerAnswer>;
  complete(jobKey: string, sentBefore?: boolean): Promise<BrokerAnswer>;
  /** Tells the process of a message by its name. */
  tell(name: string, correlationKey: string): Promise<BrokerAnswer>;
  /** Fires an alarm as the office does. */
  fire(timerId: string, correlationKey: string, firing?: number): Promise<BrokerAnswer>;
  /** The nth arrival of a user task, waited for. */
  task(elementId: string, nth?: number): Promise<ArrivedJob>;
}

/** Sets the stage for the tests of a file. */
export function setStage(): Stage {
  let database: TestDatabase | undefined;
  let gateway: RunningBroker | undefined;
  let gatewayAddress = realGateway ?? '';
  let opened: Broker[] = [];

  beforeAll(async () => {
    if (realGateway) return;
    database = await testDatabase();
    const databaseUrl = database.urlAs('broker');
    gateway = await startBroker({ databaseUrl, host: '127.0.0.1', port: 0, log: quietLog });
    gatewayAddress = `127.0.0.1:${gateway.port}`;
  });

  afterAll(async () => {
    await gateway?.stop();
    await database?.drop();
  });

  beforeEach(() => {
    opened = [];
    stage.office = recordingOffice();
    stage.broker = stage.connect();
  });

  afterEach(async () => {
    for (const one of opened) await one.close(500);
  });

  const publishMessage = (name: string, correlationKey: string, messageId: string) =>
    stage.broker.send(
      { kind: 'publishMessage', name, correlationKey, messageId, timeToLiveMs: HOUR_MS, variables: {} },
      { sentBefore: false },
    );

  const stage: Stage = {
    broker: undefined as unknown as Broker,
    office: recordingOffice(),
    connect(address = gatewayAddress) {
      const made = createBroker({ address, log: quietLog, processPrefix: PREFIX });
      opened.push(made);
      return made;
    },
    async publish(content, extra = '') {
      const source = drawing(content, { id: `p${randomUUID()}`, extra });
      const compilation = await compile(source, { prefix: PREFIX });
      if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
      await stage.broker.deploy([{ name: 'procedure.bpmn', content: compilation.executable }]);
      return compilation.bpmnProcessId;
    },
    create: (bpmnProcessId, dossierId) =>
      stage.broker.send(
        {
          kind: 'createProcessInstance',
          bpmnProcessId,
          version: -1,
          variables: { dossierId, motcuaStart: dossierId },
        },
        { sentBefore: false },
      ),
    complete: (jobKey, sentBefore = false) =>
      stage.broker.send({ kind: 'completeJob', jobKey, variables: {} }, { sentBefore }),
    tell: (name, correlationKey) => publishMessage(name, correlationKey, `${name}1`),
    fire: (timerId, key, firing = 1) =>
      publishMessage(`motcua:alarm:${timerId}`, key, `${key}:${timerId}:${firing}`),
    async task(elementId, nth = 1) {
      const arrived = () => stage.office.of('arriveTask', elementId);
      await expect.poll(() => arrived().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(nth);
      return arrived()[nth - 1]!;
    },
  };
  return stage;
}
