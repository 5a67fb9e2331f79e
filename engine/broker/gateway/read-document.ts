import { status } from '@grpc/grpc-js';
import type { Json, JsonObject } from '../records/json.ts';
import { GatewayError } from './gateway-error.ts';
import { readLenientJson } from './lenient-json.ts';

/**
 * Reads a request's `variables`. Empty text and `null` are the empty document.
 * @throws the answers of Zeebe's gateway: INTERNAL for text that isn't JSON, INVALID_ARGUMENT for JSON that isn't an
 * object.
 */
export function readDocument(text: string): JsonObject {
  if (isBlank(text)) return {};
  const value = readJson(text);
  if (value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new GatewayError(
    status.INVALID_ARGUMENT,
    `Property 'variables' is invalid: Expected document to be a root level object, but was '${kindOf(value)}'`,
  );
}

/** As Java trims: every character up to the space. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

function readJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const reading = readLenientJson(text);
    if ('value' in reading) return reading.value;
    const { line, column } = reading.fault;
    throw new GatewayError(
      status.INTERNAL,
      `Unexpected error occurred during the request processing: Invalid JSON value: ${excerpt(text)}\n at [Source: (ByteArrayInputStream); line: ${line}, column: ${column}]`,
    );
  }
}

/** A refusal travels in HTTP/2 headers, which peers let be some kilobytes long. */
function excerpt(text: string): string {
  const longest = 1_000;
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** The names MessagePack has for the kinds of values. */
function kindOf(value: Json): string {
  if (Array.isArray(value)) return 'ARRAY';
  if (typeof value === 'string') return 'STRING';
  if (typeof value === 'boolean') return 'BOOLEAN';
  return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
}
