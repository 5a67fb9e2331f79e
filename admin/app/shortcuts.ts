/** The keys of the office, in the order of the sheet: the key and the text that explains it. */
export const shortcutSheet = [
  { keys: ['/'], text: 'keys.search' },
  { keys: ['j', 'k'], text: 'keys.move' },
  { keys: ['Enter'], text: 'keys.open' },
  { keys: ['x'], text: 'keys.select' },
  { keys: ['c'], text: 'keys.claim' },
  { keys: ['e'], text: 'keys.complete' },
  { keys: ['s'], text: 'keys.sign' },
  { keys: ['p'], text: 'keys.print' },
  { keys: ['g', 'i'], text: 'keys.inbox' },
  { keys: ['?'], text: 'keys.sheet' },
] as const;

/** Seconds within which the second key of a pair must follow. */
const pairSeconds = 1.2;

/** The first key of a pair that waits for its second, and when it was pressed. */
export interface KeyMemory {
  pending: string | null;
  at: number;
}

/**
 * Which shortcut a key press means, given what was pressed before. `g` waits for its second key; everything else acts
 * at once. Pure: the moment is an argument, in seconds.
 */
export function readKey(
  memory: KeyMemory,
  key: string,
  at: number,
): { shortcut: string | null; memory: KeyMemory } {
  const fresh = memory.pending !== null && at - memory.at <= pairSeconds;
  if (fresh) return { shortcut: `${memory.pending} ${key}`, memory: { pending: null, at } };
  if (key === 'g') return { shortcut: null, memory: { pending: 'g', at } };
  return { shortcut: key, memory: { pending: null, at } };
}

/** Keys belong to the field while somebody types into one; a key with Ctrl, Alt or Meta belongs to the browser. */
export function isTyping(tagName: string, type: string | undefined, editable: boolean): boolean {
  if (editable || tagName === 'TEXTAREA' || tagName === 'SELECT') return true;
  return tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(type ?? 'text');
}
