import { checkSetupLink } from '#engine/office/people/check-setup-link.ts';
import { takeSetupLink, type FirstAdministrator } from '#engine/office/people/take-setup-link.ts';
import { instant, objectOf } from '#engine/api/json-schema.ts';
import type { Route } from '#engine/api/route.ts';
import { setupSchema } from './setup-schema.ts';

/** What is reached before anybody can sign in: whose office this is, and its first administrator. */
export const setupRoutes: Route[] = [
  {
    method: 'get',
    path: '/public/office',
    summary: 'The office’s name, and whether it is the demo',
    access: 'public',
    answer: {
      status: 200,
      schema: objectOf({ name: { type: ['string', 'null'] }, demo: { type: 'boolean' } }),
    },
    async read({ office }) {
      const [first] = await office.agencies.list();
      return { name: first?.name ?? null, demo: office.demo };
    },
  },
  {
    method: 'get',
    path: '/public/setup/:token',
    summary: 'Whether the link that the first start printed can still be taken',
    access: 'public',
    perMinute: 30,
    answer: { status: 200, schema: objectOf({ expiresAt: instant }) },
    read: ({ office, params }) => checkSetupLink(office, params['token'] ?? ''),
  },
  {
    method: 'post',
    path: '/public/setup/:token',
    summary: 'The first administrator, once, with the link the first start printed',
    access: 'public',
    perMinute: 10,
    body: setupSchema,
    answer: { status: 201, schema: { type: 'object' } },
    write: ({ office, params, body }, trx) =>
      takeSetupLink(trx, office, params['token'] ?? '', body as FirstAdministrator),
  },
];
