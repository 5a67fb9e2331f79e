import protobuf from 'protobufjs';
import { WireReader } from './reader.ts';
import { WireWriter } from './writer.ts';

/** A message as plain data: int64 as decimals, enums by name, absent messages as null, every field present. */
export type PlainMessage = Record<string, unknown>;

/** Both directions of one message type. */
export interface MessageCodec {
  /** Fields that are absent or have the default stay out, as proto3 wants it; int64 may be numbers or decimals. */
  encode(message: object): Buffer;
  /** Fields it doesn't know, or that come with another wire type, are passed over. @throws {MalformedMessage} */
  decode(bytes: Buffer): PlainMessage;
}

/** One field, ready for work. */
interface FieldPlan {
  name: string;
  tag: number;
  repeated: boolean;
  /** Repeated numbers may come in one piece. */
  packedTag: number | undefined;
  read(reader: WireReader): unknown;
  write(writer: WireWriter, value: unknown): void;
  isDefault(value: unknown): boolean;
}

interface MessagePlan {
  fields: FieldPlan[];
  byTag: Map<number, FieldPlan>;
  empty: PlainMessage;
}

const noEntries: readonly never[] = Object.freeze([]);

/**
 * Makes the codecs of message types from their description. Written for the gateway's way: no detour over message classes
 * and Long objects, as protobufjs takes it, and as tolerant as Java's.
 */
export class CodecFactory {
  readonly #plans = new Map<protobuf.Type, MessagePlan>();
  readonly #writer = new WireWriter();

  codecOf(type: protobuf.Type): MessageCodec {
    const plan = this.#planOf(type);
    return {
      encode: (message) => {
        this.#writer.reset();
        writeMessage(this.#writer, plan, message as PlainMessage);
        return this.#writer.finish();
      },
      decode: (bytes) => readMessage(new WireReader(bytes), plan),
    };
  }

  #planOf(type: protobuf.Type): MessagePlan {
    const known = this.#plans.get(type);
    if (known) return known;
    const plan: MessagePlan = { fields: [], byTag: new Map(), empty: {} };
    this.#plans.set(type, plan);
    for (const field of type.fieldsArray) {
      const one = this.#fieldPlan(field.resolve());
      plan.fields.push(one);
      plan.byTag.set(one.tag, one);
      if (one.packedTag !== undefined) plan.byTag.set(one.packedTag, one);
      plan.empty[one.name] = field.repeated ? noEntries : emptyOf(field);
    }
    return plan;
  }

  #fieldPlan(field: protobuf.Field): FieldPlan {
    const inner = field.resolvedType instanceof protobuf.Type ? this.#planOf(field.resolvedType) : undefined;
    const kind = inner ? messageKind(inner) : kindOf(field);
    return {
      name: field.name,
      tag: (field.id << 3) | kind.wireType,
      repeated: field.repeated,
      packedTag: field.repeated && kind.wireType === 0 ? (field.id << 3) | 2 : undefined,
      read: kind.read,
      write: kind.write,
      isDefault: field.partOf ? () => false : kind.isDefault, // which member of a oneof is there says something itself
    };
  }
}

interface Kind {
  wireType: 0 | 2;
  read(reader: WireReader): unknown;
  write(writer: WireWriter, value: unknown): void;
  isDefault(value: unknown): boolean;
}

function messageKind(inner: MessagePlan): Kind {
  return {
    wireType: 2,
    read: (reader) => readMessage(reader.nested(), inner),
    write: (writer, value) => writer.delimited(() => writeMessage(writer, inner, value as PlainMessage)),
    isDefault: () => false,
  };
}

const kinds: Record<string, Kind> = {
  int64: {
    wireType: 0,
    read: (reader) => reader.int64(),
    write: (writer, value) => writer.int64(value as string | number),
    isDefault: (value) => value === 0 || value === '0',
  },
  int32: {
    wireType: 0,
    read: (reader) => reader.uint32() | 0,
    write: (writer, value) => writer.int64(value as number),
    isDefault: (value) => value === 0,
  },
  bool: {
    wireType: 0,
    read: (reader) => reader.int64() !== '0',
    write: (writer, value) => writer.varint(value ? 1 : 0),
    isDefault: (value) => value === false,
  },
  string: {
    wireType: 2,
    read: (reader) => reader.string(),
    write: (writer, value) => writer.string(value as string),
    isDefault: (value) => value === '',
  },
  bytes: {
    wireType: 2,
    read: (reader) => reader.bytes(),
    write: (writer, value) => writer.bytes(value as Uint8Array),
    isDefault: (value) => (value as Uint8Array).length === 0,
  },
};

function kindOf(field: protobuf.Field): Kind {
  if (field.resolvedType instanceof protobuf.Enum) return enumKind(field.resolvedType);
  const kind = kinds[field.type];
  if (!kind)
    throw new Error(`Expected a type the gateway's protocol uses but ${field.fullName} is ${field.type}.`);
  return kind;
}

function enumKind({ values, valuesById }: protobuf.Enum): Kind {
  const numberOf = (value: unknown) => (typeof value === 'number' ? value : (values[value as string] ?? 0));
  return {
    wireType: 0,
    read(reader) {
      const number = reader.uint32() | 0;
      return valuesById[number] ?? number;
    },
    write: (writer, value) => writer.int64(numberOf(value)),
    isDefault: (value) => numberOf(value) === 0,
  };
}

function emptyOf(field: protobuf.Field): unknown {
  if (field.partOf) return null;
  if (field.resolvedType instanceof protobuf.Enum) return field.resolvedType.valuesById[0];
  if (field.resolvedType) return null;
  if (field.type === 'bytes') return Buffer.alloc(0);
  return { int64: '0', int32: 0, bool: false }[field.type] ?? '';
}

function readMessage(reader: WireReader, plan: MessagePlan): PlainMessage {
  const message: PlainMessage = { ...plan.empty };
  while (!reader.done) {
    const tag = reader.tag();
    const field = plan.byTag.get(tag);
    if (!field) reader.skip(tag);
    else if (!field.repeated) message[field.name] = field.read(reader);
    else append(message, field, tag, reader);
  }
  return message;
}

function append(message: PlainMessage, field: FieldPlan, tag: number, reader: WireReader): void {
  let list = message[field.name] as unknown[];
  if (Object.isFrozen(list)) message[field.name] = list = [];
  if (tag !== field.packedTag) {
    list.push(field.read(reader));
    return;
  }
  for (const packed = reader.nested(); !packed.done;) list.push(field.read(packed));
}

function writeMessage(writer: WireWriter, plan: MessagePlan, message: PlainMessage): void {
  for (const field of plan.fields) {
    const value = message[field.name];
    if (value === undefined || value === null) continue;
    if (field.repeated) {
      for (const entry of value as readonly unknown[]) {
        writer.varint(field.tag);
        field.write(writer, entry);
      }
    } else if (!field.isDefault(value)) {
      writer.varint(field.tag);
      field.write(writer, value);
    }
  }
}
