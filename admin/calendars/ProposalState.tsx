import { useTranslate } from 'react-admin';
import type { Proposal } from './calendar-answers.ts';

const tones: Record<Proposal['state'], string> = {
  draft: 'soon',
  applying: 'ink',
  applied: 'good',
  rejected: '',
  withdrawn: '',
};

/** Where a proposal stands, in words. */
export function ProposalState({ proposal }: { proposal: Proposal }) {
  const t = useTranslate();
  return <span className={`badge ${tones[proposal.state]}`}>{t(`calendars.states.${proposal.state}`)}</span>;
}
