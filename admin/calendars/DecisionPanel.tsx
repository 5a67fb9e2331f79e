import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import { Note } from '../kit/Note.tsx';
import { useAct } from '../kit/use-act.ts';
import type { Proposal } from './calendar-answers.ts';
import { approveProposal, rejectProposal, withdrawProposal } from './calendar-calls.ts';
import { messageOf } from './use-proposal.ts';

interface Props {
  proposal: Proposal;
  onDone: (proposal: Proposal) => void;
}

/** The second person's part: what happens to earlier dates, a reason, yes or no. Why not, when it can't be pressed. */
export function DecisionPanel({ proposal, onDone }: Props) {
  const t = useTranslate();
  const id = useId();
  const [earlier, setEarlier] = useState<'keep' | 'move'>('keep');
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string>();
  const failed = { onError: (error: Error) => setFailure(messageOf(error)) };
  const approve = useAct(() => approveProposal(proposal, { earlier, note: note.trim() }), {
    quietErrors: true,
    onDone,
  });
  const reject = useAct(() => rejectProposal(proposal.id, note.trim()), { quietErrors: true, onDone });
  const withdraw = useAct(() => withdrawProposal(proposal.id), { quietErrors: true, onDone });
  if (proposal.state !== 'draft') return null;
  const mayDecide = proposal.may.approve === 'yes';
  const obstacle = obstacleOf(proposal, note);
  const busy = approve.isPending || reject.isPending || withdraw.isPending;
  return (
    <section className="panel decision-panel">
      <header>
        <h2>{t('calendars.decide')}</h2>
      </header>
      <div className="panel-body stack-tight">
        {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
        {!mayDecide && <p className="quiet">{t(`calendars.obstacle.${proposal.may.approve}`)}</p>}
        {mayDecide && (
          <>
            {(proposal.preview?.earlier ?? 0) > 0 && (
              <fieldset>
                <legend className="field-label">{t('calendars.earlierQuestion')}</legend>
                {(['keep', 'move'] as const).map((value) => (
                  <label key={value} className="choice">
                    <input
                      type="radio"
                      name={`${id}-earlier`}
                      checked={earlier === value}
                      onChange={() => setEarlier(value)}
                    />
                    <span>{t(`calendars.earlier.${value}`)}</span>
                  </label>
                ))}
              </fieldset>
            )}
            <FieldRow id={`${id}-note`} label={t('calendars.noteField')}>
              <textarea
                id={`${id}-note`}
                className="input"
                maxLength={2000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </FieldRow>
            <div className="row">
              <button
                type="button"
                className="btn primary"
                disabled={obstacle !== null || busy}
                aria-describedby={`${id}-why`}
                onClick={() => approve.mutate(undefined, failed)}
              >
                {t('calendars.approve')}
              </button>
              <button
                type="button"
                className="btn danger"
                disabled={note.trim() === '' || busy}
                onClick={() => reject.mutate(undefined, failed)}
              >
                {t('calendars.reject')}
              </button>
            </div>
            <p id={`${id}-why`} className="quiet small">
              {t(obstacle ?? 'calendars.approveText')}
            </p>
          </>
        )}
        {proposal.may.withdraw && !mayDecide && (
          <button
            type="button"
            className="btn"
            style={{ alignSelf: 'flex-start' }}
            disabled={busy}
            onClick={() => withdraw.mutate(undefined, failed)}
          >
            {t('calendars.withdraw')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Why the approval can't be pressed yet, as a text key; null when it can. */
function obstacleOf(proposal: Proposal, note: string): string | null {
  if (!proposal.preview?.current) return 'calendars.need.count';
  return note.trim() === '' ? 'calendars.need.note' : null;
}
