import { describe, expect, it } from 'vitest';
import { repositoryFiles } from '#test/architecture/source-files.ts';

const dates = /\b(due_at|first_due_at|statutory_due_at|late_from)\b/;

/** Every statement of a text that writes dossiers or clocks, cut where its list of written columns ends. */
function writesOf(text: string): string[] {
  const updates = [
    ...text.matchAll(/\bUPDATE\s+(?:dossiers|clocks)\b([\s\S]*?)\b(?:WHERE|FROM|RETURNING)\b/g),
  ];
  const inserts = [...text.matchAll(/\bINSERT INTO\s+(?:dossiers|clocks)\s*\(([^)]*)\)/g)];
  return [...updates, ...inserts].map(([, columns]) => columns ?? '');
}

describe('the dates of a dossier', () => {
  it('are written by one room only: engine/office/clocks', () => {
    const elsewhere = repositoryFiles(/^engine\/.*\.ts$/)
      .filter(({ path }) => !path.startsWith('engine/office/clocks/'))
      .filter(({ text }) => writesOf(text).some((columns) => dates.test(columns)))
      .map(({ path }) => path);
    expect(elsewhere).toEqual([]);
  });

  it('and the room does write them, so the search sees what it looks for', () => {
    const writers = repositoryFiles(/^engine\/office\/clocks\/.*\.ts$/)
      .filter(({ text }) => writesOf(text).some((columns) => dates.test(columns)))
      .map(({ path }) => path);
    expect(writers).toEqual([
      'engine/office/clocks/start-clocks.ts',
      'engine/office/clocks/store-due-dates.ts',
    ]);
  });
});
