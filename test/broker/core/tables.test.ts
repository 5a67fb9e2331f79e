import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '#engine/broker/bpmn/elements/elements.ts';
import { HANDLERS } from '#engine/broker/core/commands/commands.ts';
import { BEHAVIOURS } from '#engine/broker/core/elements/elements.ts';
import { APPLIERS } from '#engine/broker/core/state/apply/apply.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** Nothing is written and left unlisted: every file of a folder is imported by its table. */
const TABLES: [string, string, string[], number][] = [
  [
    'engine/broker/core/commands',
    'commands.ts',
    ['command-handler', 'find-job', 'workable-job'],
    Object.keys(HANDLERS).length,
  ],
  ['engine/broker/core/state/apply', 'apply.ts', [], Object.keys(APPLIERS).length],
  [
    'engine/broker/core/elements',
    'elements.ts',
    ['element-behaviour'],
    new Set(Object.values(BEHAVIOURS)).size,
  ],
  ['engine/broker/bpmn/elements', 'elements.ts', ['bpmn-element'], Object.keys(ELEMENTS).length],
];

describe('tables list their folders', () => {
  it.each(TABLES)('%s', (folder, table, exceptions, entries) => {
    const files = readdirSync(path.join(repositoryRoot, folder)).map((name) => name.replace(/\.ts$/, ''));
    const own = files.filter((name) => name !== table.replace(/\.ts$/, '') && !exceptions.includes(name));
    const text = readFileSync(path.join(repositoryRoot, folder, table), 'utf8');
    expect(own.filter((name) => !text.includes(`'./${name}.ts'`))).toEqual([]);
    expect(entries).toBe(own.length);
  });
});
