import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '#engine/broker/gateway/gateway-error.ts';
import { readDocument } from '#engine/broker/gateway/read-document.ts';

/** Texts: a real gateway of Zeebe 8.0.0. */
const refused: [text: string, code: status, message: string][] = [
  [
    '[1,2]',
    status.INVALID_ARGUMENT,
    "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
  ],
  [
    '5',
    status.INVALID_ARGUMENT,
    "Property 'variables' is invalid: Expected document to be a root level object, but was 'INTEGER'",
  ],
  [
    '"x"',
    status.INVALID_ARGUMENT,
    "Property 'variables' is invalid: Expected document to be a root level object, but was 'STRING'",
  ],
  [
    '{bad',
    status.INTERNAL,
    'Unexpected error occurred during the request processing: Invalid JSON value: {bad\n at [Source: (ByteArrayInputStream); line: 1, column: 3]',
  ],
];

describe('readDocument', () => {
  it.each([
    ['', {}],
    [' ', {}],
    ['\b\n', {}],
    ['null', {}],
    ['{"a":[1,null]}', { a: [1, null] }],
  ])('reads %j', (text, document) => {
    expect(readDocument(text)).toEqual(document);
  });

  it.each(refused)('refuses %s', (text, code, message) => {
    const read = () => readDocument(text);
    expect(read).toThrow(message);
    expect(read).toThrow(GatewayError);
    try {
      read();
    } catch (error) {
      expect((error as GatewayError).code).toBe(code);
    }
  });
});
