import type { IncomingHttpHeaders } from 'node:http';
import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '#engine/office/office.ts';
import type { Person } from '#engine/office/people/person.ts';
import type { Action } from '#engine/office/rights/can.ts';
import type { JsonSchema } from './json-schema.ts';
import type { ListRules } from './list-query.ts';
import type { Language } from './language.ts';
import type { Reply } from './reply.ts';

/** One request as a handler sees it: validated, and with its caller known. */
export interface Call<Body = unknown> {
  office: Office;
  /** Who calls. On a public route it is nobody, and reading it is a fault of the program. */
  person: Person;
  token: string;
  params: Record<string, string>;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: Body;
  language: Language;
  /** `http://host:port` or what a proxy says, for links on paper. */
  origin: string;
  correlationId: string;
  upload?: { name: string; content: Buffer };
}

interface RouteBase {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api`, with Express's `:id`. */
  path: string;
  summary: string;
  /** Nobody needed, anybody signed in, or a right held in some agency; the agency's own right is checked inside. */
  access: 'public' | 'signedIn' | Action;
  body?: JsonSchema;
  list?: ListRules;
  upload?: boolean;
  /** Sign-in and what a stranger can repeat: how many a minute and address. */
  perMinute?: number;
  answer: { status: number; schema?: JsonSchema; type?: string };
}

/** A route that only reads, or that sees to its own transactions. */
export interface ReadRoute extends RouteBase {
  read(call: Call): Promise<Reply>;
}

/** A route that writes: it runs in one transaction, and an `Idempotency-Key` makes a repeat answer the same. */
export interface WriteRoute extends RouteBase {
  write(call: Call, trx: Trx): Promise<Reply>;
}

export type Route = ReadRoute | WriteRoute;
