import { currentLocale } from './locale.ts';

/** One field the server refused: `path` is a JSON pointer into the body, `message` is in the reader's language. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** An RFC 9457 problem as an error. react-admin reads `status`; forms read `errors`. */
export class ProblemError extends Error {
  readonly status: number;
  readonly type: string;
  readonly errors: FieldProblem[];
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    const detail = typeof body.detail === 'string' ? body.detail : undefined;
    super(
      typeof body.title === 'string' ? (detail ? `${body.title} ${detail}` : body.title) : `HTTP ${status}`,
    );
    this.name = 'ProblemError';
    this.status = status;
    this.type = typeof body.type === 'string' ? body.type : 'about:blank';
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [];
    this.body = body;
  }
}

/** The server could not be reached at all: nothing was recorded, trying again is safe. */
export class UnreachableError extends Error {
  readonly status = 0;
}

/** What a call may carry besides its path. */
export interface ApiCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A key for one write, so that a second click or a retry does not record twice. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Calls the API with the session's cookie. Throws {@link ProblemError} or {@link UnreachableError}. */
export async function callApi<Answer>(
  path: string,
  call: ApiCall = {},
): Promise<{ data: Answer; headers: Headers }> {
  const method = call.method ?? 'GET';
  const isFile = call.body instanceof FormData;
  const headers: Record<string, string> = { 'Accept-Language': currentLocale(), ...call.headers };
  if (call.body !== undefined && !isFile) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['Idempotency-Key'] ??= newIdempotencyKey();
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      signal: call.signal,
      credentials: 'same-origin',
      body: isFile
        ? (call.body as FormData)
        : call.body === undefined
          ? undefined
          : JSON.stringify(call.body),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UnreachableError('error.unreachable');
  }
  const text = await response.text();
  const data: unknown = text === '' ? {} : parseJson(text);
  if (!response.ok) throw new ProblemError(response.status, (data ?? {}) as Record<string, unknown>);
  return { data: data as Answer, headers: response.headers };
}

/** The body of a GET. */
export async function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return (await callApi<Answer>(path, { signal })).data;
}

/** Sends a write and returns what it answers. */
export async function postJson<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  return (await callApi<Answer>(path, { method: 'POST', body })).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
