import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeInterface } from '#engine/api/openapi.ts';
import { resources, routes } from '#engine/api/resources/table.ts';
import { actions } from '#engine/office/rights/can.ts';
import { problemTypes } from '#engine/office/problems/problem-types.ts';

describe('the resources of the API', () => {
  it('are the folders of the API', () => {
    const folders = readdirSync('engine/api/resources', { withFileTypes: true });
    expect(Object.keys(resources)).toEqual(
      folders
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort(),
    );
  });

  it('are described without repetition', () => {
    const api = describeInterface(routes) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const operations = Object.values(api.paths).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(routes.length);
    const ids = operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ask for rights that exist and validate with schemas that compile', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const route of routes) {
      expect(['public', 'signedIn', ...actions]).toContain(route.access);
      if (route.body) expect(() => ajv.compile(route.body!)).not.toThrow();
    }
  });

  it('every problem has both languages and the same places to fill', () => {
    for (const { vi, en, status } of Object.values(problemTypes)) {
      const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
      expect(places(en)).toEqual(places(vi));
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});
