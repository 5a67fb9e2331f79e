import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/**
 * Folders in which one file is one thing of a kind, and the table that lists them: nothing can be written and left
 * unlisted, nor listed and left unwritten (that the compiler sees). `support` is what the things of a folder share.
 */
const tables: { folder: string; table: string; support?: string[] }[] = [
  {
    folder: 'engine/broker/core/elements',
    table: 'engine/broker/core/elements/elements.ts',
    support: ['catching', 'element-behaviour'],
  },
  {
    folder: 'engine/broker/core/commands',
    table: 'engine/broker/core/commands/commands.ts',
    support: ['command-handler', 'find-job', 'workable-job'],
  },
  { folder: 'engine/broker/core/state/apply', table: 'engine/broker/core/state/apply/apply.ts' },
  { folder: 'engine/broker/gateway/rpcs', table: 'engine/broker/gateway/rpcs/index.ts' },
  {
    folder: 'engine/zeebe/workers',
    table: 'engine/zeebe/workers/table.ts',
    support: ['fetch-variables', 'worker-kind'],
  },
  { folder: 'engine/deadline/rules', table: 'engine/deadline/rules/index.ts' },
  {
    folder: 'engine/office/procedures/publish/passes',
    table: 'engine/office/procedures/publish/passes/table.ts',
    support: ['pass'],
  },
];

describe.each(tables)('$folder and its table', ({ folder, table, support = [] }) => {
  const listed = readFileSync(path.join(repositoryRoot, table), 'utf8');
  const things = readdirSync(path.join(repositoryRoot, folder))
    .filter((name) => name.endsWith('.ts') && path.join(folder, name) !== table)
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
