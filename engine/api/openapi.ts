import { problemTypes } from '#engine/office/problems/problem-types.ts';
import { journalActions } from '#engine/office/journal/actions.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Route } from './route.ts';

/** OpenAPI 3.1 of every route, from the very schemas that validate. */
export function describeInterface(routes: readonly Route[]): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Motcua',
      version: '1',
      description: 'Một cửa: thủ tục hành chính trên BPMN, Zeebe và đồng hồ của pháp luật',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'motcua_session' },
      },
      schemas: { Problem: problemSchema, JournalAction: { enum: [...journalActions] } },
      responses: {
        Problem: {
          description: 'RFC 9457',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { enum: Object.keys(problemTypes).map((name) => `urn:motcua:problem:${name}`) },
    code: { enum: Object.keys(problemTypes) },
    title: { type: 'string' },
    status: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

function operation(route: Route): JsonSchema {
  const { answer } = route;
  const type = answer.type ?? 'application/json';
  const content =
    answer.schema || answer.type ? { content: { [type]: { schema: answer.schema ?? {} } } } : {};
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/[^\w]+(\w)?/g, (_all, next: string | undefined) => (next ?? '').toUpperCase())}`,
    tags: [route.path.split('/')[1] ?? ''],
    ...(route.access === 'public' && { security: [] }),
    parameters: parametersOf(route),
    ...bodyOf(route),
    responses: {
      [String(answer.status)]: { description: route.summary, ...content },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function bodyOf(route: Route): JsonSchema {
  if (route.upload) {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
    return { requestBody: { content: { 'multipart/form-data': { schema } } } };
  }
  if (!route.body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } };
}

function parametersOf(route: Route): JsonSchema[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const text = { type: 'string' };
  const inQuery = route.list
    ? [
        {
          name: 'filter',
          in: 'query',
          schema: text,
          description: `JSON: ${route.list.filters.join(', ')}, id`,
        },
        { name: 'range', in: 'query', schema: text, description: 'JSON: [0, 24]' },
        { name: 'sort', in: 'query', schema: text, description: `JSON: ${route.list.sorts.join(', ')}` },
      ]
    : [];
  const headers =
    route.method !== 'get'
      ? [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 1, maxLength: 64 } }]
      : [];
  return [...inPath, ...inQuery, ...headers];
}
