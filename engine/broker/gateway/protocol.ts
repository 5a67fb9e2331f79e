import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ServiceDefinition } from '@grpc/grpc-js';
import protobuf from 'protobufjs';
import { fields85, proto85 } from './proto-8-5.ts';
import { protoHealth } from './proto-health.ts';
import { protoReflection } from './proto-reflection.ts';
import { CodecFactory, type MessageCodec } from './wire/message-codec.ts';
import { MalformedMessage } from './wire/reader.ts';

/** What stands in a request's place when its bytes were no message. */
export const malformed: unique symbol = Symbol('malformed');

/** The gateway's service name in the protocol. */
export const gatewayName = 'gateway_protocol.Gateway';

type Nested = Record<string, protobuf.AnyNestedObject>;

/** The gateway's protocol: the file inside zeebe-node together with what 8.5 added, and the standard services. */
export function readProtocol(): protobuf.Root {
  const file = createRequire(import.meta.url).resolve('zeebe-node/proto/zeebe.proto');
  const root = protobuf.parse(readFileSync(file, 'utf8'), { keepCase: true }).root;
  const { Gateway: added, ...messages } = proto85.nested.gateway_protocol.nested;
  const gatewayProtocol = root.lookup('gateway_protocol') as protobuf.Namespace;
  const gateway = root.lookupService(gatewayName);
  for (const name of Object.keys(messages)) {
    const older = gatewayProtocol.get(name);
    if (older !== null) gatewayProtocol.remove(older);
  }
  gatewayProtocol.addJSON(messages as unknown as Nested);
  for (const [name, fields] of Object.entries(fields85)) {
    const message = gatewayProtocol.lookupType(name);
    for (const [field, json] of Object.entries(fields)) message.add(protobuf.Field.fromJSON(field, json));
  }
  for (const [name, method] of Object.entries(added.methods)) {
    if (!gateway.methods[name]) gateway.add(protobuf.Method.fromJSON(name, method as protobuf.IMethod));
  }
  for (const { nested } of [protoHealth, protoReflection]) root.addJSON(nested as unknown as Nested);
  root.resolveAll();
  return root;
}

/** How one method is called. */
export interface MethodCodecs {
  path: string;
  requestStream: boolean;
  responseStream: boolean;
  request: MessageCodec;
  response: MessageCodec;
}

/** The methods of a service by their names. */
export function methodsOf(root: protobuf.Root, serviceName: string): Map<string, MethodCodecs> {
  const codecs = new CodecFactory();
  return new Map(
    root.lookupService(serviceName).methodsArray.map((method) => [
      method.name,
      {
        path: `/${serviceName}/${method.name}`,
        requestStream: Boolean(method.requestStream),
        responseStream: Boolean(method.responseStream),
        request: codecs.codecOf(method.resolvedRequestType!),
        response: codecs.codecOf(method.resolvedResponseType!),
      },
    ]),
  );
}

/** Reads a request; `malformed` when its bytes are no message. */
export function readRequest({ request }: MethodCodecs, bytes: Buffer): object | typeof malformed {
  try {
    return request.decode(bytes);
  } catch (error) {
    if (error instanceof MalformedMessage) return malformed;
    throw error;
  }
}

/** Makes grpc-js's definition of a service; a request that is no message becomes `malformed`. */
export function serviceOf(root: protobuf.Root, serviceName: string): ServiceDefinition {
  return Object.fromEntries(
    [...methodsOf(root, serviceName)].map(([name, method]) => [
      name,
      {
        path: method.path,
        requestStream: method.requestStream,
        responseStream: method.responseStream,
        requestSerialize: method.request.encode,
        requestDeserialize: (bytes: Buffer) => readRequest(method, bytes),
        responseSerialize: method.response.encode,
        responseDeserialize: method.response.decode,
      },
    ]),
  );
}

/** The gateway's service. */
export function gatewayService(): ServiceDefinition {
  return serviceOf(readProtocol(), gatewayName);
}
