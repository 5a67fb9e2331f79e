import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import { Note } from '../kit/Note.tsx';
import { useCitizenAct } from './use-citizen-act.ts';

/** The draft is agreed to or sent back with what is wrong in it. */
export function ConfirmationForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslate();
  const [refusing, setRefusing] = useState(false);
  const [note, setNote] = useState('');
  const path = `/public/dossiers/${encodeURIComponent(token)}/confirmation`;
  const { busy, failure, send } = useCitizenAct(path, onDone);
  const answer = (agree: boolean) => send({ agree, ...(note.trim() ? { note: note.trim() } : {}) });
  return (
    <div className="stack">
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      {refusing && (
        <FieldRow id="note" label={t('public.whatIsWrong')}>
          <textarea
            id="note"
            className="input"
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </FieldRow>
      )}
      <div className="ask-acts">
        {!refusing && (
          <button
            type="button"
            className="btn primary large"
            disabled={busy}
            onClick={() => void answer(true)}
          >
            {t('public.agree')}
          </button>
        )}
        <button
          type="button"
          className="btn large"
          disabled={busy || (refusing && note.trim() === '')}
          onClick={() => (refusing ? void answer(false) : setRefusing(true))}
        >
          {t(refusing ? 'public.sendDisagreement' : 'public.disagree')}
        </button>
        {refusing && (
          <button type="button" className="btn large" onClick={() => setRefusing(false)}>
            {t('action.back')}
          </button>
        )}
      </div>
    </div>
  );
}
