import type { RequestHandler, Request, Response } from 'express';
import type { Office } from '#engine/office/office.ts';
import type { Person } from '#engine/office/people/person.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { can } from '#engine/office/rights/can.ts';
import { compileBody } from './body-validator.ts';
import { languageOf } from './language.ts';
import { problemOf, sendProblem } from './problem.ts';
import { runOnce } from './run-once.ts';
import { sendReply } from './send-reply.ts';
import { tokenOf } from './session-token.ts';
import type { Call, Route } from './route.ts';

/** Nobody: what `call.person` is on a public route. */
const nobody = { id: '00000000-0000-0000-0000-000000000000', username: '', name: '', roles: [] };

/** Makes an Express handler of a route: who calls, may they, is the body right, run, send. */
export function on(office: Office, route: Route): RequestHandler {
  const validate = route.body ? compileBody(route.body) : undefined;
  return (request, response) => {
    const language = languageOf(request.headers['accept-language']);
    const work = async (): Promise<void> => {
      const { person, token } = await callerOf(office, route, request);
      const call = callOf(office, request, { person, token });
      validate?.(call.body, language);
      await sendReply(response, route.answer.status, await runOnce(call, route));
    };
    work().catch((error: unknown) => answerError({ office, request, response, error }));
  };
}

async function callerOf(office: Office, route: Route, request: Request) {
  if (route.access === 'public') return { person: nobody as unknown as Person, token: '' };
  const token = tokenOf(request);
  const person = token ? await office.sessions.personOf(token) : undefined;
  if (!person || !token) throw new OfficeProblem('not-signed-in');
  if (route.access !== 'signedIn' && !can(person, route.access)) throw new OfficeProblem('forbidden');
  return { person, token };
}

function callOf(office: Office, request: Request, caller: { person: Person; token: string }): Call {
  const file = request.file;
  return {
    office,
    ...caller,
    params: request.params as Record<string, string>,
    query: Object.fromEntries(
      Object.entries(request.query).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    ),
    headers: request.headers,
    body: (request.body as unknown) ?? {},
    language: languageOf(request.headers['accept-language']),
    origin: `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    correlationId: String(request.res?.getHeader('X-Correlation-Id') ?? ''),
    ...(file && {
      upload: { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), content: file.buffer },
    }),
  };
}

interface Failure {
  office: Office;
  request: Request;
  response: Response;
  error: unknown;
}

function answerError({ office, request, response, error }: Failure): void {
  const problem = problemOf(error);
  if (problem.type === 'internal') {
    office.log.error({ err: error, method: request.method, path: request.path }, 'request failed');
  }
  if (response.headersSent) response.destroy();
  else sendProblem(response, problem, languageOf(request.headers['accept-language']));
}
