import { createHash } from 'node:crypto';

/** Who did something: a person, or a part of the program. */
export type Actor = { id: string; name: string } | { system: string };

/** One line of the journal as it is hashed. */
export interface JournalEntry {
  id: string;
  dossierId: string | null;
  /** 1, 2, 3 … within its chain. */
  seq: number;
  /** Office time, milliseconds precision. */
  at: Date;
  actor: Actor;
  action: string;
  detail: Record<string, unknown>;
}

/**
 * SHA-256 over the hash before and the entry's canonical text, in hexadecimal. The first entry of a chain has the
 * empty text before it. (docs/decisions/0007)
 */
export function entryHash(previous: string, entry: JournalEntry): string {
  const text = canonical({ ...entry, at: entry.at.toISOString() });
  return createHash('sha256').update(`${previous}\n${text}`).digest('hex');
}

/** JSON with the keys of every object in order, so that what comes back from jsonb gives the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
