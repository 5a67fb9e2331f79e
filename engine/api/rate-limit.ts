import { rateLimit } from 'express-rate-limit';
import type { Office } from '#engine/office/office.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { languageOf } from './language.ts';
import { sendProblem } from './problem.ts';

/** At most so many requests a minute (machine time) from one address. Failed ones count; successful sign-ins don't. */
export function perMinute(limit: number, office: Office) {
  return rateLimit({
    windowMs: 60_000,
    limit: office.demo ? limit * 10 : limit,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { trustProxy: false, xForwardedForHeader: false },
    handler: (request, response) => {
      sendProblem(
        response,
        new OfficeProblem('too-many-requests'),
        languageOf(request.headers['accept-language']),
      );
    },
  });
}
