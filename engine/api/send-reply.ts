import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { FileReply, ListReply, SessionReply, StreamReply, type Reply } from './reply.ts';
import { sessionCookie } from './session-token.ts';

/** The one place that sends an answer; done when it was handed over, a stream when it was sent to its end. */
export async function sendReply(response: Response, status: number, reply: Reply): Promise<void> {
  response.set('Cache-Control', 'no-store');
  if (reply instanceof ListReply) {
    const last = reply.items.length === 0 ? '*' : `${reply.from}-${reply.from + reply.items.length - 1}`;
    response.set('Content-Range', `${reply.noun} ${last}/${reply.total}`).status(status).json(reply.items);
  } else if (reply instanceof FileReply) {
    named(response.status(status), reply).send(reply.content);
  } else if (reply instanceof StreamReply) {
    await stream(named(response.status(status), reply), reply.content);
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

function named(response: Response, { type, name }: { type: string; name: string }): Response {
  return response
    .set('Content-Type', type)
    .set('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
}

/** As fast as the caller reads. One who leaves in the middle is no fault; what fails in the middle cuts the answer off. */
async function stream(response: Response, content: AsyncIterable<Buffer>): Promise<void> {
  try {
    await pipeline(content, response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
