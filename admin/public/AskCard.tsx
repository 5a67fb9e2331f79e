import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { postJson } from '../app/http.ts';
import { formatMoment } from '../kit/format-moment.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import { Note } from '../kit/Note.tsx';
import type { Tracking } from './tracking.ts';

interface Props {
  ask: Tracking['asks'][number];
  token: string;
  onDone: () => void;
}

/** What is asked of the citizen, until when; a draft is agreed to or sent back right here. */
export function AskCard({ ask, token, onDone }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <section className="public-card ask">
      <h2>{t(`public.ask.${ask.kind}`)}</h2>
      <p>{ask.text}</p>
      {ask.until && (
        <p>
          {t('public.until')} <strong className="num">{formatMoment(ask.until, locale)}</strong>
        </p>
      )}
      {ask.kind === 'confirmation' && <Confirmation token={token} onDone={onDone} />}
    </section>
  );
}

function Confirmation({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslate();
  const [refusing, setRefusing] = useState(false);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const answer = async (agree: boolean) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const body = { agree, ...(note.trim() ? { note: note.trim() } : {}) };
      await postJson(`/public/dossiers/${encodeURIComponent(token)}/confirmation`, body);
      onDone();
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      {refusing && (
        <FieldRow id="note" label={t('public.whatIsWrong')}>
          <textarea
            id="note"
            className="input"
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
