import { status } from '@grpc/grpc-js';
import { partitionOf } from '../records/keys.ts';
import { GatewayError } from './gateway-error.ts';

/**
 * Reads the key a request is routed by. The partition stands in the key, and ours is the only one there is.
 * @throws UNAVAILABLE for a key of another partition, in the words of Zeebe's gateway.
 */
export function readRoutedKey(text: string): number {
  const partition = Number(BigInt.asIntN(32, BigInt(text) >> 51n));
  const key = Number(text);
  if (partition === 1 && partitionOf(key) === 1) return key;
  throw new GatewayError(
    status.UNAVAILABLE,
    `Expected to execute command on partition ${partition}, but either it does not exist, or the gateway is not yet aware of it`,
  );
}

/** Reads a key that doesn't decide the partition; an unknown one is simply not found. */
export function readKey(text: string): number {
  return Number(text);
}
