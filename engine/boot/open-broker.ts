import type { Logger } from 'pino';
import { startBrokerThread, type BrokerThread } from '#engine/broker/start-broker-thread.ts';
import { createBroker, type Broker } from '#engine/zeebe/broker.ts';
import { isLoopback, type Environment } from './environment.ts';

/** The broker, whichever one it is, and the thread of the embedded one. */
export interface OpenBroker {
  broker: Broker;
  address: string;
  thread: BrokerThread | undefined;
}

/** Starts the embedded broker in its thread, or takes the cluster that `ZEEBE_ADDRESS` names. */
export async function openBroker(
  environment: Environment,
  { databaseUrl, prefix, log }: { databaseUrl: string; prefix: string; log: Logger },
): Promise<OpenBroker> {
  const { zeebeAddress, brokerPort, inclusiveJoin, host, logLevel } = environment;
  const thread = zeebeAddress
    ? undefined
    : await startBrokerThread({
        databaseUrl,
        host: isLoopback(host) ? host : '127.0.0.1',
        port: brokerPort,
        level: logLevel,
        dialect: { inclusiveJoin },
      });
  const address = zeebeAddress ?? thread?.address ?? '';
  const embedded = thread ? { useTLS: false } : {};
  return {
    broker: createBroker({ address, log, processPrefix: prefix, client: embedded }),
    address,
    thread,
  };
}
