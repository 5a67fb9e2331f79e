import { isUtf8 } from 'node:buffer';

/** Bytes that are no message of protocol buffers. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

/** Groups are long out of use; what nests them deeper is an attack. */
const groupsMax = 100;

/** Reads the protocol-buffers wire format (https://protobuf.dev/programming-guides/encoding). Every method throws {MalformedMessage}. */
export class WireReader {
  readonly #bytes: Buffer;
  #at: number;
  readonly #end: number;

  constructor(bytes: Buffer, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** A field's number and wire type in one: `number << 3 | type`. */
  tag(): number {
    const tag = this.uint32();
    if (tag < 8) throw new MalformedMessage('Expected a field number but got 0.');
    return tag;
  }

  /** The lower 32 bits of a varint, unsigned. */
  uint32(): number {
    const first = this.#byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 70; shift += 7) {
      const byte = this.#byte();
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new MalformedMessage('Expected a number of at most ten bytes.');
  }

  /** A 64-bit varint as the decimal of a signed number: a JavaScript number would lose digits. */
  int64(): string {
    let low = 0;
    let high = 0;
    for (let group = 0; group < 10; group += 1) {
      const byte = this.#byte();
      const bits = byte & 0x7f;
      if (group < 4) low += bits * 2 ** (7 * group);
      else if (group === 4) {
        low += (bits & 0x0f) * 2 ** 28;
        high = bits >> 4;
      } else if (group < 9) high += bits * 2 ** (7 * group - 32);
      else high += (bits & 1) * 2 ** 31;
      if (byte < 0x80) return decimal(high, low);
    }
    throw new MalformedMessage('Expected a number of at most ten bytes.');
  }

  /** What a length stands before. */
  span(): { from: number; to: number } {
    const length = this.uint32();
    const from = this.#at;
    if (length > this.#end - from) throw new MalformedMessage('Expected more bytes but the message ends.');
    this.#at = from + length;
    return { from, to: this.#at };
  }

  bytes(): Buffer {
    const { from, to } = this.span();
    return this.#bytes.subarray(from, to);
  }

  string(): string {
    const { from, to } = this.span();
    const text = this.#bytes.toString('utf8', from, to);
    if (text.includes('\ufffd') && !isUtf8(this.#bytes.subarray(from, to))) {
      throw new MalformedMessage('Expected text in UTF-8.');
    }
    return text;
  }

  /** A reader of the nested message that comes next. */
  nested(): WireReader {
    const { from, to } = this.span();
    return new WireReader(this.#bytes, from, to);
  }

  /** Passes over a field that nobody knows. */
  skip(tag: number): void {
    let depth = 0;
    for (let next = tag; ; next = this.tag()) {
      depth += this.#pass(next & 7);
      if (depth === 0) return;
      if (depth < 0 || depth > groupsMax) throw new MalformedMessage('Expected groups to begin and end.');
    }
  }

  /** @returns how much deeper in groups it leads. */
  #pass(wireType: number): number {
    if (wireType === 0) this.uint32();
    else if (wireType === 1) this.#forward(8);
    else if (wireType === 2) this.span();
    else if (wireType === 5) this.#forward(4);
    else if (wireType === 3) return 1;
    else if (wireType === 4) return -1;
    else throw new MalformedMessage(`Expected a wire type but got ${wireType}.`);
    return 0;
  }

  #forward(count: number): void {
    this.#at += count;
    if (this.#at > this.#end) throw new MalformedMessage('Expected more bytes but the message ends.');
  }

  #byte(): number {
    if (this.#at >= this.#end) throw new MalformedMessage('Expected more bytes but the message ends.');
    const byte = this.#bytes[this.#at] as number;
    this.#at += 1;
    return byte;
  }
}

function decimal(high: number, low: number): string {
  if (high < 2 ** 21) return String(high * 2 ** 32 + low);
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low)).toString();
}
