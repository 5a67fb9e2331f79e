import type { NextFunction, Request, Response } from 'express';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { languageOf } from './language.ts';
import { sendProblem } from './problem.ts';

/**
 * A write that a browser sends from another website is refused: with SameSite=Strict the second wall against forged
 * requests. Programs send no Origin and carry a Bearer token.
 */
export function refuseForeignOrigin(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
  if (reads || origin === undefined || hostOf(origin) === host) next();
  else
    sendProblem(
      response,
      new OfficeProblem('foreign-origin'),
      languageOf(request.headers['accept-language']),
    );
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
