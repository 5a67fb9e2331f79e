/** What a handler may answer beside a plain value, which is sent as JSON. One place sends it (`on.ts`). */
export type Reply = unknown;

/** One page of a list: a bare array with `Content-Range`. */
export class ListReply {
  readonly noun: string;
  readonly items: unknown[];
  readonly from: number;
  readonly total: number;

  constructor(noun: string, page: { items: unknown[]; from: number; total: number }) {
    this.noun = noun;
    this.items = page.items;
    this.from = page.from;
    this.total = page.total;
  }
}

/** Bytes of a type of their own: a PDF, a stored file. */
export class FileReply {
  readonly content: Buffer;
  readonly type: string;
  readonly name: string;

  constructor(content: Buffer, type: string, name: string) {
    this.content = content;
    this.type = type;
    this.name = name;
  }
}

/** A file written while it is sent; nobody knows its length before. */
export class StreamReply {
  readonly content: AsyncIterable<Buffer>;
  readonly type: string;
  readonly name: string;

  constructor(content: AsyncIterable<Buffer>, type: string, name: string) {
    this.content = content;
    this.type = type;
    this.name = name;
  }
}

/** JSON together with the session's cookie, or without one to end it. */
export class SessionReply {
  readonly value: unknown;
  readonly token: string | null;

  constructor(value: unknown, token: string | null) {
    this.value = value;
    this.token = token;
  }
}
