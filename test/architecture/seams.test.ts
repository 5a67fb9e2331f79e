import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the motcua BPMN extension', () => {
  it('gives every type a place where it is allowed', () => {
    // given
    const descriptor = JSON.parse(readFileSync('definitions/schemas/motcua-moddle.json', 'utf8')) as {
      types: { name: string; meta?: { allowedIn?: string[] } }[];
    };
    // then
    for (const type of descriptor.types) expect(type.meta?.allowedIn?.length, type.name).toBeGreaterThan(0);
  });
});
