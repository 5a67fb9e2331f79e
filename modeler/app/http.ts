import { currentLocale } from './locale.ts';

/** An RFC 9457 problem as an error; `status` 0 when the server could not be reached at all. */
export class ProblemError extends Error {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    const title = typeof body.title === 'string' ? body.title : `HTTP ${status}`;
    super(typeof body.detail === 'string' ? `${title} ${body.detail}` : title);
    this.name = 'ProblemError';
    this.status = status;
    this.type = typeof body.type === 'string' ? body.type : 'about:blank';
    this.body = body;
  }
}

/** What a call sends beside its path; a GET without a body when nothing is said. */
export interface ApiCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the API with the session's cookie and answers the body. Throws {@link ProblemError}. */
export async function callApi<Answer>(path: string, call: ApiCall = {}): Promise<Answer> {
  const method = call.method ?? 'GET';
  const headers: Record<string, string> = { 'Accept-Language': currentLocale(), ...call.headers };
  if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['Idempotency-Key'] ??= newIdempotencyKey();
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
    });
  } catch {
    throw new ProblemError(0, {});
  }
  const data: unknown = parseJson(await response.text());
  if (!response.ok) throw new ProblemError(response.status, (data ?? {}) as Record<string, unknown>);
  return data as Answer;
}

/** A key for one write, so that a second click or a retry does not record twice. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
