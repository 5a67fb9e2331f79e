import type { Request } from 'express';

const COOKIE = 'motcua_session';

/** The session's token: `Authorization: Bearer` first, else the cookie. */
export function tokenOf(request: Request): string | undefined {
  const [scheme, bearer] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && bearer) return bearer;
  return cookieOf(request);
}

/** The cookie's token, if the browser sent one. */
export function cookieOf(request: Request): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return undefined;
}

/** `Set-Cookie` for a new session, or to end one. */
export function sessionCookie(token: string | null): string {
  const attributes = 'Path=/; HttpOnly; SameSite=Strict';
  return token === null ? `${COOKIE}=; ${attributes}; Max-Age=0` : `${COOKIE}=${token}; ${attributes}`;
}
