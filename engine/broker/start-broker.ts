import type { Dialect } from './bpmn/compile.ts';
import { startGateway } from './gateway/start-gateway.ts';
import type { Limits } from './runtime/limits.ts';
import { startRuntime } from './runtime/runtime.ts';
import type { RuntimeLog } from './runtime/runtime-log.ts';

/** A whole broker in this very thread: runtime and gateway. */
export interface RunningBroker {
  host: string;
  port: number;
  /** Whether it leads its partition and takes commands. */
  readonly leads: boolean;
  /** Prometheus text. */
  metrics(): Promise<string>;
  /** Answers what is under way and gives everything back. */
  stop(): Promise<void>;
}

/** What a broker is started with. */
export interface BrokerOptions {
  /** A PostgreSQL in which this user may use, or make, the schema `broker`. */
  databaseUrl: string;
  host: string;
  /** 0 takes whichever is free. */
  port: number;
  log: RuntimeLog;
  /** Where they differ from the default ones. */
  limits?: Partial<Limits>;
  /** What deployments may hold beyond Zeebe 8.5; nothing unless said otherwise. */
  dialect?: Dialect;
}

/**
 * Starts a broker. Returns when it leads its partition and its gateway listens; while another process leads the same
 * database it waits.
 * @throws when the database can't be reached or the port is taken.
 */
export async function startBroker({ host, port, ...options }: BrokerOptions): Promise<RunningBroker> {
  const { log } = options;
  const runtime = await startRuntime(options);
  try {
    const gateway = await startGateway({ runtime, host, port, log });
    return {
      host: gateway.host,
      port: gateway.port,
      get leads() {
        return runtime.leads;
      },
      metrics: () => runtime.counters.registry.metrics(),
      async stop() {
        runtime.endWaiting();
        await gateway.close();
        await runtime.stop();
      },
    };
  } catch (error) {
    await runtime.stop();
    throw error;
  }
}
