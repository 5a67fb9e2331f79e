import { describe, expect, it } from 'vitest';
import { en } from '../../modeler/app/texts/en.ts';
import { vi } from '../../modeler/app/texts/vi.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the texts of the designer', () => {
  it('fill in the same names in both languages', () => {
    for (const [key, text] of Object.entries(vi))
      expect(placeholders(en[key as keyof typeof en]), key).toEqual(placeholders(text));
  });

  it('never speak of what only engineers know', () => {
    for (const [key, text] of Object.entries(vi))
      expect(text, key).not.toMatch(/\b(null|token|instance|task)\b/i);
  });
});
