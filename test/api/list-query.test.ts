import { describe, expect, it } from 'vitest';
import { parseListQuery } from '#engine/api/list-query.ts';

const rules = { filters: ['q'], sorts: ['dueAt'], sort: ['dueAt', 'ASC'] as [string, 'ASC'] };
const ask = (query: Record<string, string>) => parseListQuery(query, rules);

describe('a list’s question', () => {
  it('has defaults', () => {
    expect(ask({})).toEqual({ filter: {}, offset: 0, limit: 25, sort: 'dueAt', descending: false });
  });

  it('is read from the ra-data-simple-rest dialect, 500 at most', () => {
    const question = ask({ filter: '{"q":"a","id":["1"]}', range: '[10,9999]', sort: '["id","DESC"]' });
    expect(question).toMatchObject({ offset: 10, limit: 500, sort: 'id', descending: true });
  });

  it.each([
    [{ filter: '{"colour":1}' }, 'unknown-filter'],
    [{ sort: '["colour","ASC"]' }, 'unknown-sort'],
    [{ filter: '[]' }, 'invalid'],
    [{ filter: '{' }, 'invalid'],
    [{ range: '[5,1]' }, 'invalid'],
    [{ range: '[-1,1]' }, 'invalid'],
    [{ sort: '["dueAt","UP"]' }, 'invalid'],
  ])('%j is %s', (query, type) => {
    expect(() => ask(query as Record<string, string>)).toThrow(type);
  });
});
