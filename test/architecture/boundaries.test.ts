import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '#test/kit/repository-root.ts';

interface Config {
  forbidden: { name: string; comment: string }[];
  options: object;
}

const config = createRequire(import.meta.url)(path.join(repositoryRoot, '.dependency-cruiser.cjs')) as Config;

async function crossings(baseDir: string, folders: string[]): Promise<string[]> {
  const { output } = await cruise(folders, {
    ...config.options,
    baseDir,
    tsConfig: undefined,
    ruleSet: { forbidden: config.forbidden } as IFlattenedRuleSet,
    validate: true,
  });
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
}

describe('the boundaries between the rooms', () => {
  it('are crossed nowhere', { timeout: 60_000 }, async () => {
    expect(await crossings(repositoryRoot, ['engine', 'admin', 'modeler'])).toEqual([]);
  });

  it('are seen when somebody crosses them', async () => {
    // given: a core that reads a file and asks the office
    const fixture = path.join(repositoryRoot, 'test/architecture/fixtures/crossed-boundary');
    // when
    const found = await crossings(fixture, ['engine']);
    // then
    expect(found).toContain(
      'core-is-pure: engine/broker/core/reads-a-file.ts → engine/office/dossier-count.ts',
    );
    expect(found.some((line) => line.startsWith('pure-rooms-touch-no-machine:'))).toBe(true);
    expect(found.some((line) => line.startsWith('broker-knows-no-office:'))).toBe(true);
  });

  it('are each explained to whoever meets them', () => {
    for (const rule of config.forbidden) expect(rule.comment.length, rule.name).toBeGreaterThan(30);
  });
});
