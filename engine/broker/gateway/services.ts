import { createRequire } from 'node:module';
import type { ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON, loadSync, type Options } from '@grpc/proto-loader';
import { proto85 } from './proto-8-5.ts';
import { protoHealth } from './proto-health.ts';

type Namespace = Parameters<typeof fromJSON>[0];

/** int64 travels as a decimal string: a JavaScript number would lose digits beyond 2^53. */
const options: Options = { longs: String, enums: String, defaults: true, keepCase: true };

/** The gateway's service: the protocol file inside zeebe-node together with what 8.5 added. */
export function gatewayService(): ServiceDefinition {
  const file = createRequire(import.meta.url).resolve('zeebe-node/proto/zeebe.proto');
  const base = loadSync(file, options)['gateway_protocol.Gateway'] as ServiceDefinition;
  const added = fromJSON(proto85 as Namespace, options)['gateway_protocol.Gateway'] as ServiceDefinition;
  return { ...base, ...added };
}

/** The standard health service, which load balancers and Kubernetes ask. */
export function healthService(): ServiceDefinition {
  return fromJSON(protoHealth as Namespace, options)['grpc.health.v1.Health'] as ServiceDefinition;
}
