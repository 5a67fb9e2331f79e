import fc from 'fast-check';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { readProtocol } from '#engine/broker/gateway/protocol.ts';
import { CodecFactory } from '#engine/broker/gateway/wire/message-codec.ts';
import { MalformedMessage } from '#engine/broker/gateway/wire/reader.ts';

const root = readProtocol();
const types = messageTypes(root);

function messageTypes(within: protobuf.NamespaceBase): protobuf.Type[] {
  return within.nestedArray.flatMap((entry) => [
    ...(entry instanceof protobuf.Type ? [entry] : []),
    ...(entry instanceof protobuf.Namespace ? messageTypes(entry) : []),
  ]);
}

/** Any message of a type, in the plain form that both codecs speak. */
function anyMessage(type: protobuf.Type): fc.Arbitrary<Record<string, unknown>> {
  const fields = type.fieldsArray.filter((field) => !field.partOf);
  const members = Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.repeated ? fc.array(anyValue(field), { maxLength: 3 }) : anyValue(field),
    ]),
  );
  const oneof = type.oneofsArray[0]?.fieldsArray ?? [];
  if (oneof.length === 0) return fc.record(members);
  return fc
    .tuple(
      fc.record(members),
      fc.oneof(...oneof.map((f) => anyValue(f).map((value) => ({ [f.name]: value })))),
    )
    .map(([plain, member]) => ({ ...plain, ...member }));
}

function anyValue(field: protobuf.Field): fc.Arbitrary<unknown> {
  if (field.resolvedType instanceof protobuf.Enum)
    return fc.constantFrom(...Object.keys(field.resolvedType.values));
  if (field.resolvedType) return anyMessage(field.resolvedType);
  const kinds: Record<string, fc.Arbitrary<unknown>> = {
    int64: fc.oneof(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
      fc.constantFrom(
        '0',
        '1',
        '127',
        '128',
        '-1',
        '2251799813685249',
        '9223372036854775807',
        '-9223372036854775808',
      ),
    ),
    int32: fc.integer(),
    bool: fc.boolean(),
    string: fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 60, maxLength: 300 })),
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  };
  return kinds[field.type]!;
}

const asPlain = { longs: String, enums: String, defaults: true };
const anyTyped = fc.constantFrom(...types).chain((type) => fc.tuple(fc.constant(type), anyMessage(type)));

describe('the codec of messages', () => {
  const codecs = new CodecFactory();

  it('covers the whole protocol', () => {
    expect(types.length).toBeGreaterThan(60);
    for (const type of types) codecs.codecOf(type);
  });

  it('writes what protobufjs reads, and reads what protobufjs writes', () => {
    fc.assert(
      fc.property(anyTyped, ([type, message]) => {
        const codec = codecs.codecOf(type);
        const theirs = type.encode(type.fromObject(message)).finish();
        expect(type.toObject(type.decode(codec.encode(message)), asPlain)).toEqual(
          type.toObject(type.decode(theirs), asPlain),
        );
        expect(codec.decode(codec.encode(message))).toEqual(codec.decode(Buffer.from(theirs)));
        expect(codec.decode(Buffer.from(theirs))).toMatchObject(message);
      }),
      { numRuns: 150, seed: 20_240_501 },
    );
  });

  it('reads any bytes or calls them malformed, nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.uint8Array({ maxLength: 64 }), (type, bytes) => {
        try {
          codecs.codecOf(type).decode(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage);
        }
      }),
      { numRuns: 1_000, seed: 20_240_502 },
    );
  });

  it('passes over fields it does not know and fields of another wire type', () => {
    const codec = codecs.codecOf(root.lookupType('gateway_protocol.CompleteJobRequest'));
    const bytes = (hex: string) => codec.decode(Buffer.from(hex, 'hex'));
    expect(bytes('0805')).toEqual({ jobKey: '5', variables: '' });
    expect(bytes('0805f807011a0161')).toEqual({ jobKey: '5', variables: '' });
    expect(bytes('0a0168')).toEqual({ jobKey: '0', variables: '' });
    expect(bytes('0b08011201610c0805')).toEqual({ jobKey: '5', variables: '' });
  });

  it.each(['ffffff', '0801120541', '1202c328', '0b', '0c', '00', '08ffffffffffffffffffff01', '0f', '09'])(
    'refuses %s',
    (hex) => {
      const codec = codecs.codecOf(root.lookupType('gateway_protocol.CompleteJobRequest'));
      expect(() => codec.decode(Buffer.from(hex, 'hex'))).toThrow(MalformedMessage);
    },
  );

  it('leaves defaults out, as proto3 does', () => {
    const codec = codecs.codecOf(root.lookupType('gateway_protocol.CompleteJobRequest'));
    expect(codec.encode({ jobKey: '0', variables: '' })).toHaveLength(0);
    expect(codec.encode({ jobKey: 5 }).toString('hex')).toBe('0805');
  });
});
