import { credentials, loadPackageDefinition, type Metadata, type ServiceError } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import type { ZBClient } from 'zeebe-node';

/**
 * The two RPCs of Zeebe 8.5 that the `.proto` inside zeebe-node 8.3 lacks, as our own small proto. Field numbers are
 * those of the 8.5 protocol (package `gateway_protocol`, service `Gateway`).
 */
const definition = {
  nested: {
    gateway_protocol: {
      nested: {
        Gateway: {
          methods: {
            UpdateJobTimeout: {
              requestType: 'UpdateJobTimeoutRequest',
              responseType: 'UpdateJobTimeoutResponse',
            },
            MigrateProcessInstance: {
              requestType: 'MigrateProcessInstanceRequest',
              responseType: 'MigrateProcessInstanceResponse',
            },
          },
        },
        UpdateJobTimeoutRequest: {
          fields: { jobKey: { type: 'int64', id: 1 }, timeout: { type: 'int64', id: 2 } },
        },
        UpdateJobTimeoutResponse: { fields: {} },
        MigrateProcessInstanceRequest: {
          fields: {
            processInstanceKey: { type: 'int64', id: 1 },
            migrationPlan: { type: 'MigrationPlan', id: 2 },
          },
          nested: {
            MigrationPlan: {
              fields: {
                targetProcessDefinitionKey: { type: 'int64', id: 1 },
                mappingInstructions: { rule: 'repeated', type: 'MappingInstruction', id: 2 },
              },
            },
            MappingInstruction: {
              fields: {
                sourceElementId: { type: 'string', id: 1 },
                targetElementId: { type: 'string', id: 2 },
              },
            },
          },
        },
        MigrateProcessInstanceResponse: { fields: {} },
      },
    },
  },
};

export interface MigrationPlan {
  targetProcessDefinitionKey: string;
  mappingInstructions: { sourceElementId: string; targetElementId: string }[];
}

export interface GatewayExtras {
  /** `timeoutMs` counts from now. Rejects with NOT_FOUND when the job is gone. */
  updateJobTimeout(jobKey: string, timeoutMs: number): Promise<object>;
  migrateProcessInstance(processInstanceKey: string, migrationPlan: MigrationPlan): Promise<object>;
  close(): void;
}

/** What zeebe-node worked out from our options and the ZEEBE_ variables; private in its types, stable in 8.3.2. */
interface HydratedClient {
  gatewayAddress: string;
  useTLS?: boolean;
  customSSL?: { rootCerts?: Buffer; privateKey?: Buffer; certChain?: Buffer };
  grpc: { getAuthToken(): Promise<Metadata> };
}

type Unary = (
  request: object,
  metadata: Metadata,
  options: { deadline: number },
  callback: (error: ServiceError | null, answer?: object) => void,
) => void;

/**
 * A client of our own for those two, to the same address and with the same TLS and credentials as `client`.
 * `deadlineMs` bounds each call on the wire too.
 */
export function createGatewayExtras(client: ZBClient, deadlineMs: number): GatewayExtras {
  const hydrated = client as unknown as HydratedClient;
  const ssl = hydrated.customSSL;
  const channel = hydrated.useTLS
    ? credentials.createSsl(ssl?.rootCerts, ssl?.privateKey, ssl?.certChain)
    : credentials.createInsecure();
  const proto = loadPackageDefinition(
    fromJSON(definition as Parameters<typeof fromJSON>[0], { longs: String }),
  ) as unknown as {
    gateway_protocol: {
      Gateway: new (
        address: string,
        channel: unknown,
        options: object,
      ) => Record<'UpdateJobTimeout' | 'MigrateProcessInstance', Unary> & { close(): void };
    };
  };
  const gateway = new proto.gateway_protocol.Gateway(hydrated.gatewayAddress, channel, {
    'grpc.initial_reconnect_backoff_ms': 200,
    'grpc.max_reconnect_backoff_ms': 2_000,
  });
  const unary = async (rpc: 'UpdateJobTimeout' | 'MigrateProcessInstance', request: object) => {
    const metadata = await hydrated.grpc.getAuthToken();
    return new Promise<object>((resolve, reject) => {
      gateway[rpc](request, metadata, { deadline: Date.now() + deadlineMs }, (error, answer) =>
        error ? reject(error) : resolve(answer ?? {}),
      );
    });
  };
  return {
    updateJobTimeout: (jobKey, timeoutMs) => unary('UpdateJobTimeout', { jobKey, timeout: timeoutMs }),
    migrateProcessInstance: (processInstanceKey, migrationPlan) =>
      unary('MigrateProcessInstance', { processInstanceKey, migrationPlan }),
    close: () => gateway.close(),
  };
}
