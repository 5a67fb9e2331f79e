import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/**
 * Folders in which one file is one thing of a kind, and the table that lists them: nothing can be written and left
 * unlisted, nor listed and left unwritten (that the compiler sees). `support` is what the things of a folder share.
 */
const tables: { folder: string; table: string; support?: string[] }[] = [
  { folder: 'engine/broker/bpmn/elements', table: 'elements.ts', support: ['bpmn-element'] },
  { folder: 'engine/broker/core/elements', table: 'elements.ts', support: ['catching', 'element-behaviour'] },
  {
    folder: 'engine/broker/core/commands',
    table: 'commands.ts',
    support: ['command-handler', 'find-job', 'workable-job'],
  },
  { folder: 'engine/broker/core/state/apply', table: 'apply.ts' },
  { folder: 'engine/broker/dmn/logic', table: 'logics.ts', support: ['describe', 'logic-reader'] },
  { folder: 'engine/broker/gateway/rpcs', table: 'index.ts' },
  { folder: 'engine/broker/inspect/reports', table: 'reports.ts' },
  { folder: 'engine/zeebe/workers', table: 'table.ts', support: ['fetch-variables', 'worker-kind'] },
  { folder: 'engine/deadline/rules', table: 'index.ts' },
  { folder: 'engine/lint/rules', table: 'index.ts' },
  { folder: 'engine/office/procedures/publish/passes', table: 'table.ts', support: ['pass'] },
];

describe.each(tables)('$folder and its table', ({ folder, table, support = [] }) => {
  const listed = readFileSync(path.join(repositoryRoot, folder, table), 'utf8');
  const things = readdirSync(path.join(repositoryRoot, folder))
    .filter((name) => name.endsWith('.ts') && name !== table)
    .map((name) => name.replace(/\.ts$/, ''));

  it('agree', () => {
    const unlisted = things.filter((name) => !support.includes(name) && !listed.includes(`/${name}.ts'`));
    expect(unlisted).toEqual([]);
  });

  it('excuse no file that is gone', () => {
    expect(support.filter((name) => !existsSync(path.join(repositoryRoot, folder, `${name}.ts`)))).toEqual(
      [],
    );
  });
});

describe('engine/api/resources and its table', () => {
  it('agree', () => {
    const folder = path.join(repositoryRoot, 'engine/api/resources');
    const listed = readFileSync(path.join(folder, 'table.ts'), 'utf8');
    const nouns = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(nouns.filter(({ name }) => !listed.includes(`'./${name}/`)).map(({ name }) => name)).toEqual([]);
  });
});
