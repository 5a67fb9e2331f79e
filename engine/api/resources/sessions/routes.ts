import { checkPassword } from '#engine/office/sessions/sign-in.ts';
import { noteSession } from '#engine/office/sessions/note-session.ts';
import type { Person } from '#engine/office/people/person.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { objectOf } from '#engine/api/json-schema.ts';
import { SessionReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';

/** A person as the session shows them: role names without repetition, and where each is held. */
export function presentUser(person: Person) {
  return {
    id: person.id,
    name: person.name,
    username: person.username,
    roles: [...new Set(person.roles.map((held) => held.role))],
    heldRoles: person.roles,
    agencyId: person.agencyId,
    agencyName: person.agencyName,
  };
}

export const sessionRoutes: Route[] = [
  {
    method: 'post',
    path: '/sessions',
    summary: 'Signs in: a token, and the same as a cookie',
    access: 'public',
    perMinute: 30,
    body: objectOf({
      username: { type: 'string', maxLength: 100 },
      password: { type: 'string', maxLength: 200 },
    }),
    answer: { status: 201, schema: { type: 'object', required: ['token', 'user'] } },
    async read({ office, body }) {
      const { username, password } = body as { username: string; password: string };
      const personId = await checkPassword(office.pool, username, password);
      const token = await office.sessions.open(personId);
      const person = await office.sessions.personOf(token);
      if (!person) throw new OfficeProblem('wrong-credentials');
      await noteSession(office, person, 'signedIn');
      return new SessionReply({ token, user: presentUser(person) }, token);
    },
  },
  {
    method: 'get',
    path: '/sessions/current',
    summary: 'Who is signed in',
    access: 'signedIn',
    answer: { status: 200, schema: { type: 'object', required: ['user', 'demo'] } },
    async read({ office, person }) {
      return { user: presentUser(person), demo: office.demo };
    },
  },
  {
    method: 'delete',
    path: '/sessions/current',
    summary: 'Signs out',
    access: 'signedIn',
    answer: { status: 204 },
    async read({ office, person, token }) {
      await office.sessions.close(token);
      await noteSession(office, person, 'signedOut');
      return new SessionReply(undefined, null);
    },
  },
];
