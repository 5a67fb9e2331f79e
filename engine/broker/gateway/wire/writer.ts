/** Writes the protocol-buffers wire format into a buffer that grows and is used again. */
export class WireWriter {
  #bytes = Buffer.allocUnsafe(16 * 1024);
  #at = 0;

  /** Begins anew. */
  reset(): void {
    this.#at = 0;
  }

  /** A copy of what was written. */
  finish(): Buffer {
    const copy = Buffer.allocUnsafe(this.#at);
    this.#bytes.copy(copy, 0, 0, this.#at);
    if (this.#bytes.length > largestKept) this.#bytes = Buffer.allocUnsafe(16 * 1024);
    return copy;
  }

  /** An unsigned number below 2^53, seven bits a byte. */
  varint(value: number): void {
    this.#reserve(10);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#at++] = rest;
  }

  /** A signed 64-bit number, given as a number or as its decimal. */
  int64(value: number | string): void {
    const number = Number(value);
    if (number >= 0 && number <= Number.MAX_SAFE_INTEGER) return this.varint(number);
    let rest = BigInt.asUintN(64, BigInt(value));
    this.#reserve(10);
    while (rest >= 0x80n) {
      this.#bytes[this.#at++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.#bytes[this.#at++] = Number(rest);
  }

  /** Text with its length before it. */
  string(text: string): void {
    this.#reserve(5 + text.length * 3);
    const begin = this.#at;
    // Most texts are short and plain: a loop is quicker than the way into the runtime and back.
    if (text.length < 64) {
      let at = begin + 1;
      let index = 0;
      for (; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code > 0x7f) break;
        this.#bytes[at++] = code;
      }
      if (index === text.length) {
        this.#bytes[begin] = text.length;
        this.#at = at;
        return;
      }
    }
    this.varint(Buffer.byteLength(text));
    this.#at += this.#bytes.write(text, this.#at);
  }

  bytes(bytes: Uint8Array): void {
    this.varint(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  /** What `write` writes, with its length before it. */
  delimited(write: () => void): void {
    this.#reserve(1);
    const begin = this.#at;
    this.#at += 1;
    write();
    const length = this.#at - begin - 1;
    if (length < 0x80) {
      this.#bytes[begin] = length;
      return;
    }
    const lengthBytes = length < 0x4000 ? 2 : length < 0x20_0000 ? 3 : length < 0x1000_0000 ? 4 : 5;
    this.#reserve(lengthBytes);
    this.#bytes.copyWithin(begin + lengthBytes, begin + 1, this.#at);
    this.#at = begin;
    this.varint(length);
    this.#at = begin + lengthBytes + length;
  }

  #reserve(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + count));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

/** One large answer shall not hold its memory for ever. */
const largestKept = 1024 * 1024;
