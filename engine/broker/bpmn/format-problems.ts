import type { Problem } from './problem.ts';

/** Prints findings as Zeebe does: grouped by element, one line each. */
export function formatProblems(problems: readonly Problem[]): string {
  const byElement = new Map<string, string[]>();
  for (const { elementId, message } of problems) {
    const messages = byElement.get(elementId);
    if (messages === undefined) byElement.set(elementId, [message]);
    else messages.push(message);
  }
  return [...byElement]
    .map(
      ([id, messages]) =>
        `- Element: ${id}\n${messages.map((message) => `    - ERROR: ${message}\n`).join('')}`,
    )
    .join('');
}
