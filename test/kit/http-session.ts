/** One answer of the API, with its JSON already read. A problem (RFC 9457) is a body like any other. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A signed-in person, or nobody when the token is empty. Every call answers, whatever the status. */
export interface HttpSession {
  readonly token: string;
  get<Body = unknown>(path: string): Promise<Answer<Body>>;
  post<Body = unknown>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  put<Body = unknown>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  delete<Body = unknown>(path: string): Promise<Answer<Body>>;
  /** Multipart upload of one file as `POST /api/files` wants it. */
  upload<Body = unknown>(file: { name: string; type: string; content: Uint8Array }): Promise<Answer<Body>>;
}

/** Signs in one of the demo office's people. Throws when the answer isn't 201. */
export async function signIn(url: string, username: string, password = 'motcua'): Promise<HttpSession> {
  const answer = await anonymous(url).post<{ token: string }>('/api/sessions', { username, password });
  if (answer.status !== 201) {
    throw new Error(
      `Expected 201 when ${username} signs in but got ${answer.status}: ${JSON.stringify(answer.body)}`,
    );
  }
  return session(url, answer.body.token);
}

/** Nobody signed in: what a citizen or a stranger may ask. */
export function anonymous(url: string): HttpSession {
  return session(url, '');
}

/**
 * Encodes the query of a list in the ra-data-simple-rest dialect.
 * @example listQuery({ filter: { dossierId }, range: [0, 24] }) // "?filter=%7B…%7D&range=%5B0%2C24%5D"
 */
export function listQuery(query: Record<string, unknown>): string {
  const parts = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
  );
  return parts.length ? `?${parts.join('&')}` : '';
}

function session(url: string, token: string): HttpSession {
  const call = async <Body>(method: string, path: string, init: RequestInit = {}): Promise<Answer<Body>> => {
    const headers = new Headers(init.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(new URL(path, url), { ...init, method, headers });
    return { status: response.status, headers: response.headers, body: (await readBody(response)) as Body };
  };
  const withJson = (body: unknown, headers: Record<string, string> = {}): RequestInit =>
    body === undefined
      ? { headers }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
  return {
    token,
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, withJson(body, headers)),
    put: (path, body, headers) => call('PUT', path, withJson(body, headers)),
    delete: (path) => call('DELETE', path),
    upload: (file) => {
      const form = new FormData();
      form.set('file', new Blob([Uint8Array.from(file.content)], { type: file.type }), file.name);
      return call('POST', '/api/files', { body: form });
    },
  };
}

async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return undefined;
  if (/json/.test(type)) return response.json();
  if (/^text\//.test(type)) return response.text();
  return new Uint8Array(await response.arrayBuffer());
}
