import type { HandOver } from '#engine/forms/hand-over.ts';
import { claimTask, releaseTask } from '#engine/office/tasks/claim-task.ts';
import { completeTask } from '#engine/office/tasks/complete-task.ts';
import { countTasks } from '#engine/office/tasks/count-tasks.ts';
import { listTasks } from '#engine/office/tasks/list-tasks.ts';
import { openTask } from '#engine/office/tasks/open-task.ts';
import { askText, askBoolean, askIds, askUuid } from '#engine/api/filter-values.ts';
import { withForecasts } from '#engine/api/resources/forecasts/with-forecasts.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { listedOf, presentTask } from './present.ts';
import { completionSchema, taskSchema } from './schema.ts';

const list: ListRules = {
  filters: ['scope', 'dossierId', 'procedure', 'elementId', 'late'],
  sorts: ['dueAt', 'createdAt', 'dossierDueAt', 'dossierCode', 'name', 'procedure', 'elementId'],
  sort: ['dueAt', 'ASC'],
};

export const taskRoutes: Route[] = [
  {
    method: 'get',
    path: '/tasks',
    summary: 'The inbox: my claimed open tasks and the free ones of my roles; scope "unit" adds colleagues’',
    access: 'task.list',
    list,
    answer: { status: 200, schema: { type: 'array', items: taskSchema } },
    async read({ office, person, query, language }) {
      const { filter, offset, limit, sort, descending } = parseListQuery(query, list);
      const { rows, total } = await listTasks(office.pool, {
        person,
        now: office.officeClock.now(),
        unit: askText(filter, 'scope', ['mine', 'unit']) === 'unit',
        ids: askIds(filter),
        dossierId: askUuid(filter, 'dossierId'),
        procedure: askText(filter, 'procedure'),
        elementId: askText(filter, 'elementId'),
        late: askBoolean(filter, 'late'),
        sort,
        descending,
        offset,
        limit,
      });
      const tasks = await Promise.all(rows.map((row) => presentTask(office, row, language)));
      const items = await withForecasts(office, tasks, (task) => task.dossierId);
      return new ListReply('tasks', { items, from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/tasks/counts',
    summary: 'Numbers for the side menu, each capped at 99',
    access: 'signedIn',
    answer: { status: 200, schema: { type: 'object' } },
    read: ({ office, person }) => countTasks(office, person),
  },
  {
    method: 'get',
    path: '/tasks/:id',
    summary: 'One task',
    access: 'task.list',
    answer: { status: 200, schema: taskSchema },
    async read({ office, person, params, language }) {
      return presentTask(office, await openTask(office, params['id'] ?? '', person), language);
    },
  },
  {
    method: 'post',
    path: '/tasks/:id/claim',
    summary: 'Takes a free task; one’s own again is 200',
    access: 'task.list',
    answer: { status: 200, schema: taskSchema },
    async write({ office, person, params, language }, trx) {
      const locked = await claimTask(trx, office, params['id'] ?? '', person);
      return presentTask(office, listedOf(locked), language);
    },
  },
  {
    method: 'post',
    path: '/tasks/:id/release',
    summary: 'Gives one’s task back',
    access: 'task.list',
    answer: { status: 200, schema: taskSchema },
    async write({ office, person, params, language }, trx) {
      const locked = await releaseTask(trx, office, params['id'] ?? '', person);
      return presentTask(office, listedOf(locked), language);
    },
  },
  {
    method: 'post',
    path: '/tasks/:id/complete',
    summary: 'Completes a step with its data; completing a free task claims it',
    access: 'task.list',
    body: completionSchema,
    answer: { status: 200, schema: taskSchema },
    async write({ office, person, params, body, language, correlationId }, trx) {
      const { data = {}, handOver } = body as { data?: Record<string, unknown>; handOver?: HandOver };
      const locked = await completeTask(trx, office, {
        taskId: params['id'] ?? '',
        person,
        data,
        handOver,
        language,
        correlationId,
      });
      return presentTask(office, listedOf(locked), language);
    },
  },
];
