import { listPeople, savePerson, type PersonInput } from '#engine/office/people/manage-people.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { roles } from '#engine/office/rights/roles.ts';
import { objectOf, text, uuid } from '#engine/api/json-schema.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { askIds, askText } from '#engine/api/filter-values.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';

const day = { type: 'string', format: 'date' };

const personInput = (passwordOptional: boolean) =>
  objectOf(
    {
      username: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{1,49}$' },
      name: text(200),
      password: { type: 'string', minLength: 8, maxLength: 200 },
      agencyId: uuid,
      active: { type: 'boolean' },
      roles: {
        type: 'array',
        maxItems: 100,
        items: objectOf(
          {
            role: { enum: [...roles] },
            agencyId: uuid,
            from: day,
            to: { anyOf: [day, { type: 'null' }] },
          },
          ['from', 'to'],
        ),
      },
      id: uuid,
    },
    ['id', 'agencyId', 'active', ...(passwordOptional ? ['password'] : [])],
  );

const list: ListRules = { filters: ['q'], sorts: ['username', 'name'], sort: ['username', 'ASC'] };
const answer = { status: 200, schema: { type: 'object' } };

export const peopleRoutes: Route[] = [
  {
    method: 'get',
    path: '/people',
    summary: 'People and their roles',
    access: 'person.manage',
    list,
    answer: { status: 200, schema: { type: 'array' } },
    async read({ office, query }) {
      const { filter, offset, limit, sort, descending } = parseListQuery(query, list);
      const question = { ids: askIds(filter), q: askText(filter, 'q'), sort, descending, offset, limit };
      const { items, total } = await listPeople(office.pool, question);
      return new ListReply('people', { items, from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/people/:id',
    summary: 'One person',
    access: 'person.manage',
    answer,
    async read({ office, params }) {
      const ids = askIds({ id: params['id'] ?? '' }) ?? [];
      const page = { ids, sort: 'username', descending: false, offset: 0, limit: 1, q: undefined };
      const { items } = await listPeople(office.pool, page);
      if (!items[0]) throw new OfficeProblem('not-found');
      return items[0];
    },
  },
  {
    method: 'post',
    path: '/people',
    summary: 'Adds a person',
    access: 'person.manage',
    body: personInput(false),
    answer: { status: 201, schema: { type: 'object' } },
    write: ({ office, person, body }, trx) =>
      savePerson(trx, office, { by: person, input: body as PersonInput }),
  },
  {
    method: 'put',
    path: '/people/:id',
    summary: 'Changes a person: name, roles, password, or closes the account',
    access: 'person.manage',
    body: personInput(true),
    answer,
    write: ({ office, person, params, body }, trx) =>
      savePerson(trx, office, { by: person, id: params['id'] ?? '', input: body as PersonInput }),
  },
];
