import type { Response } from 'express';
import { FileReply, ListReply, SessionReply, type Reply } from './reply.ts';
import { sessionCookie } from './session-token.ts';

/** The one place that sends an answer. */
export function sendReply(response: Response, status: number, reply: Reply): void {
  response.set('Cache-Control', 'no-store');
  if (reply instanceof ListReply) {
    const last = reply.items.length === 0 ? '*' : `${reply.from}-${reply.from + reply.items.length - 1}`;
    response.set('Content-Range', `${reply.noun} ${last}/${reply.total}`).status(status).json(reply.items);
  } else if (reply instanceof FileReply) {
    response
      .status(status)
      .set('Content-Type', reply.type)
      .set('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(reply.name)}`)
      .send(reply.content);
  } else if (reply instanceof SessionReply) {
    response.append('Set-Cookie', sessionCookie(reply.token));
    if (reply.value === undefined) response.status(status).end();
    else response.status(status).json(reply.value);
  } else if (reply === undefined) {
    response.status(status).end();
  } else {
    response.status(status).json(reply);
  }
}
