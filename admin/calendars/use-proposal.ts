import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ProblemError } from '../app/http.ts';
import type { CalendarChanges, Proposal } from './calendar-answers.ts';
import { readProposal, saveProposal, type ProposalText } from './calendar-calls.ts';

/** Where the autosave stands. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'stale';

/** While dates are being counted anew the page looks at it every second. */
const applyingMs = 1_000;

/** A proposal that keeps itself: every edit is saved over its revision, one after the other, and can be undone. */
export function useProposal(id: string) {
  const client = useQueryClient();
  const key = ['calendar-proposal', id];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readProposal(id, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'applying' ? applyingMs : false),
  });
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<string>();
  const [past, setPast] = useState<CalendarChanges[]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const take = useCallback(
    (proposal: Proposal) => {
      client.setQueryData(['calendar-proposal', id], proposal);
      void client.invalidateQueries({ queryKey: ['calendar-year', 'proposal', id] });
    },
    [client, id],
  );

  const save = useCallback(
    (text: Partial<ProposalText>): Promise<void> => {
      const work = line.current.then(async () => {
        const current = client.getQueryData<Proposal>(['calendar-proposal', id]);
        if (!current) return;
        setSaveState('saving');
        try {
          take(await saveProposal(current, text));
          setSaveState('saved');
          setProblem(undefined);
        } catch (error) {
          setSaveState(error instanceof ProblemError && error.status === 412 ? 'stale' : 'failed');
          setProblem(messageOf(error));
          throw error;
        }
      });
      line.current = work.catch(() => undefined);
      return work;
    },
    [client, id, take],
  );

  const change = useCallback(
    async (changes: CalendarChanges) => {
      const before = client.getQueryData<Proposal>(['calendar-proposal', id])?.changes;
      await save({ changes });
      if (before) setPast((steps) => [...steps.slice(-49), before]);
    },
    [client, id, save],
  );

  const undo = useCallback(async () => {
    const before = past.at(-1);
    if (!before) return;
    await save({ changes: before });
    setPast((steps) => steps.slice(0, -1));
  }, [past, save]);

  const reload = useCallback(() => {
    setPast([]);
    setSaveState('saved');
    setProblem(undefined);
    void query.refetch();
  }, [query]);

  return { query, take, save, change, undo, canUndo: past.length > 0, saveState, problem, reload };
}

/** What the server found wrong, each fault on a line of its own. */
export function messageOf(error: unknown): string {
  if (error instanceof ProblemError && error.errors.length > 0) {
    return error.errors.map(({ message }) => message).join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}
