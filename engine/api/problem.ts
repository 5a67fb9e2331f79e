import type { Response } from 'express';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { problemTypes, type ProblemType } from '#engine/office/problems/problem-types.ts';
import type { Language } from './language.ts';

/** Sends a problem as RFC 9457 `application/problem+json`, its title in the caller's language. */
export function sendProblem(response: Response, problem: OfficeProblem, language: Language): void {
  const { status } = problemTypes[problem.type];
  response
    .status(status)
    .set('Content-Type', 'application/problem+json; charset=utf-8')
    .set('Content-Language', language)
    .send(
      JSON.stringify({
        type: `urn:motcua:problem:${problem.type}`,
        code: problem.type,
        title: titleOf(problem.type, language, problem.details.values),
        status,
        ...(problem.details.errors && { errors: problem.details.errors }),
        ...problem.details.extra,
      }),
    );
}

/** A problem type's title with its `{places}` filled. */
export function titleOf(
  type: ProblemType,
  language: Language,
  values: Record<string, string | number> = {},
): string {
  return problemTypes[type][language].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(values[name] ?? place),
  );
}

interface HttpError {
  type?: string;
  status?: number;
  code?: string;
}

/** The problem behind any error: our own, one of the body parser's or the upload's, or a fault of the program. */
export function problemOf(error: unknown): OfficeProblem {
  if (error instanceof OfficeProblem) return error;
  const { type, status, code } = (error ?? {}) as HttpError;
  if (type === 'entity.too.large') return new OfficeProblem('body-too-large');
  if (code === 'LIMIT_FILE_SIZE') return new OfficeProblem('too-large');
  if (code?.startsWith('LIMIT_')) return new OfficeProblem('invalid');
  if (status === 415) return new OfficeProblem('unsupported-content-type');
  if (status !== undefined && status >= 400 && status < 500) return new OfficeProblem('bad-request');
  return new OfficeProblem('internal');
}
