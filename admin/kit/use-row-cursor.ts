import { useEffect, useState } from 'react';
import { useShortcuts, type ShortcutMap } from '../app/use-shortcuts.ts';

/** The next row's id: the cursor keeps to a row, not to a place, so a refreshed list does not move it. */
export function movedCursor(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const index = current === null ? -1 : ids.indexOf(current);
  if (index === -1) return (step === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, index + step))] ?? null;
}

/** When the row under the cursor has left the list, its place is taken by the one that stood after it. */
export function keptCursor(
  before: readonly string[],
  now: readonly string[],
  current: string | null,
): string | null {
  if (current === null || now.includes(current)) return current;
  const index = before.indexOf(current);
  const follower = before.slice(index + 1).find((id) => now.includes(id));
  return follower ?? now.at(-1) ?? null;
}

/** `j` and `k` over rows; the other keys act on the row under the cursor. */
export function useRowCursor<Row extends { id: string }>(
  rows: Row[],
  keys: Record<string, (row: Row) => void>,
): { cursor: Row | null; setCursor: (id: string | null) => void } {
  const ids = rows.map((row) => row.id);
  const [state, setState] = useState<{ ids: string[]; current: string | null }>({ ids, current: null });
  const joined = ids.join();
  if (state.ids.join() !== joined) {
    setState({ ids, current: keptCursor(state.ids, ids, state.current) });
  }
  const setCursor = (current: string | null) => setState((before) => ({ ...before, current }));
  const cursor = rows.find((row) => row.id === state.current) ?? null;
  useEffect(() => {
    if (state.current) {
      document
        .querySelector(`[data-row="${CSS.escape(state.current)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    }
  }, [state.current]);
  const map: ShortcutMap = {
    j: () => setCursor(movedCursor(ids, state.current, 1)),
    k: () => setCursor(movedCursor(ids, state.current, -1)),
  };
  for (const [key, act] of Object.entries(keys)) map[key] = () => cursor && act(cursor);
  useShortcuts(map);
  return { cursor, setCursor };
}
