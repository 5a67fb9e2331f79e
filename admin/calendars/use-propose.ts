import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { createProposal, type ProposalText } from './calendar-calls.ts';

/** Keeps a new proposal and opens it, where its effects are counted and another person approves it. */
export function usePropose(): (text: ProposalText) => Promise<void> {
  const navigate = useNavigate();
  return useCallback(
    async (text) => {
      const proposal = await createProposal({ ...text, title: text.title.slice(0, 200) });
      void navigate(`/calendars/proposals/${proposal.id}`);
    },
    [navigate],
  );
}
