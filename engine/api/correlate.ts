import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Office } from '#engine/office/office.ts';

/** Gives every request an id that goes on through outbox and job, and logs its end: no body, no query, no names. */
export function correlate(office: Office) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const id = randomUUID();
    const started = performance.now();
    response.setHeader('X-Correlation-Id', id);
    response.once('finish', () => {
      office.log.debug(
        {
          correlationId: id,
          method: request.method,
          path: (request.baseUrl + request.path).slice(0, 200),
          status: response.statusCode,
          ms: Math.round(performance.now() - started),
        },
        'request',
      );
    });
    next();
  };
}
