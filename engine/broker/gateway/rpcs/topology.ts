import type { UnaryRpc } from '../rpc.ts';

/** The version of Zeebe whose behaviour this broker shows; clients decide by it what they may ask. */
const version = '8.5.25';

/** One broker with one partition, which it leads unless it is just being rebuilt. */
export const topology: UnaryRpc<object> = {
  kind: 'unary',
  async handle(_request, { runtime, address }) {
    const partition = runtime.leads
      ? { partitionId: 1, role: 'LEADER', health: 'HEALTHY' }
      : { partitionId: 1, role: 'INACTIVE', health: 'UNHEALTHY' };
    return {
      brokers: [{ nodeId: 0, ...address(), partitions: [partition], version }],
      clusterSize: 1,
      partitionsCount: 1,
      replicationFactor: 1,
      gatewayVersion: version,
    };
  },
};
