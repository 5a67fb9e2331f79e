import { status, type ServerDuplexStream, type UntypedServiceImplementation } from '@grpc/grpc-js';
import type protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor/index.js';
import { malformed } from './protocol.ts';

/** Both names under which tools ask. */
export const reflectionNames = [
  'grpc.reflection.v1.ServerReflection',
  'grpc.reflection.v1alpha.ServerReflection',
] as const;

interface ReflectionRequest {
  host: string;
  file_by_filename: string | null;
  file_containing_symbol: string | null;
  file_containing_extension: { containing_type: string } | null;
  all_extension_numbers_of_type: string | null;
  list_services: string | null;
}

/** What the protocol describes, found by name. */
interface DescribedFiles {
  services: string[];
  byName: Map<string, Buffer>;
  bySymbol: Map<string, Buffer>;
}

/** Server reflection: tools such as grpcurl learn from it what can be called, without the protocol's file. */
export function reflectionHandlers(root: protobuf.Root): UntypedServiceImplementation {
  const files = describe(root);
  return {
    ServerReflectionInfo(call: ServerDuplexStream<ReflectionRequest | typeof malformed, object>) {
      call.on('data', (request: ReflectionRequest | typeof malformed) => {
        if (request === malformed) call.emit('error', { code: status.INVALID_ARGUMENT });
        else call.write({ valid_host: request.host, original_request: request, ...answer(files, request) });
      });
      call.on('error', () => undefined);
      call.on('end', () => call.end());
    },
  };
}

function answer(files: DescribedFiles, request: ReflectionRequest): object {
  if (request.list_services !== null) {
    return { list_services_response: { service: files.services.map((name) => ({ name })) } };
  }
  const wanted = request.file_containing_symbol ?? request.file_by_filename;
  const file =
    files.bySymbol.get(request.file_containing_symbol ?? '') ??
    files.byName.get(request.file_by_filename ?? '');
  if (file) return { file_descriptor_response: { file_descriptor_proto: [file] } };
  const type = request.all_extension_numbers_of_type;
  if (type !== null && files.bySymbol.has(type)) {
    return { all_extension_numbers_response: { base_type_name: type, extension_number: [] } };
  }
  const what = wanted ?? type ?? request.file_containing_extension?.containing_type;
  return what === undefined
    ? failure(status.INVALID_ARGUMENT, 'Expected a request of the reflection service')
    : failure(status.NOT_FOUND, `Expected '${what}' to be known but it isn't`);
}

function failure(code: status, message: string): object {
  return { error_response: { error_code: code, error_message: message } };
}

/** Every package becomes a file; none refers to another. */
function describe(root: protobuf.Root): DescribedFiles {
  const files: DescribedFiles = { services: [], byName: new Map(), bySymbol: new Map() };
  // `toDescriptor` comes with the extension, which its types keep to itself.
  const { file } = (
    root as unknown as { toDescriptor(syntax: string): { file: protobuf.Message[] } }
  ).toDescriptor('proto3');
  for (const one of file) {
    const described = one as unknown as { name: string; package: string };
    const bytes = Buffer.from(descriptor.FileDescriptorProto.encode(one).finish());
    files.byName.set(described.name, bytes);
    const namespace = root.lookup(described.package);
    if (namespace) note(files, namespace as protobuf.Namespace, bytes);
  }
  return files;
}

function note(files: DescribedFiles, within: protobuf.NamespaceBase, bytes: Buffer): void {
  for (const entry of within.nestedArray) {
    const name = entry.fullName.slice(1);
    const { methods, nestedArray, fields } = entry as Partial<protobuf.Service & protobuf.Type>;
    const isPackage = !methods && !fields && nestedArray !== undefined;
    if (isPackage) continue;
    files.bySymbol.set(name, bytes);
    if (methods) files.services.push(name);
    for (const method of Object.keys(methods ?? {})) files.bySymbol.set(`${name}.${method}`, bytes);
    if (nestedArray) note(files, entry as protobuf.NamespaceBase, bytes);
  }
}
