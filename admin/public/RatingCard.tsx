import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import { Note } from '../kit/Note.tsx';
import { useCitizenAct } from './use-citizen-act.ts';

/** From the best down: the thumb is at the bottom, the answer most people give at the top. */
const scores = [5, 4, 3, 2, 1] as const;

/** How were you served? Asked once, after the result was handed over; thanks stay in its place. */
export function RatingCard({ token, rated, onDone }: { token: string; rated: boolean; onDone: () => void }) {
  const t = useTranslate();
  return (
    <section className="public-card stack">
      <h2>{t(rated ? 'public.rating.thanks' : 'public.rating.title')}</h2>
      {rated ? <p>{t('public.rating.thanksText')}</p> : <RatingForm token={token} onDone={onDone} />}
    </section>
  );
}

function RatingForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslate();
  const [score, setScore] = useState<number>();
  const [comment, setComment] = useState('');
  const path = `/public/dossiers/${encodeURIComponent(token)}/rating`;
  const { busy, failure, send } = useCitizenAct(path, onDone);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (score) void send({ score, ...(comment.trim() && { comment: comment.trim() }) });
      }}
    >
      <fieldset className="rating">
        <legend className="visually-hidden">{t('public.rating.title')}</legend>
        {scores.map((value) => (
          <label key={value} className={`rating-choice${score === value ? ' taken' : ''}`}>
            <input type="radio" name="score" checked={score === value} onChange={() => setScore(value)} />
            <span>{t(`public.rating.score.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <FieldRow id="rating-comment" label={t('public.rating.comment')} optional>
        <textarea
          id="rating-comment"
          className="input"
          rows={3}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </FieldRow>
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      <button type="submit" className="btn primary large wide" disabled={!score || busy}>
        {t(busy ? 'public.sending' : 'public.rating.send')}
      </button>
    </form>
  );
}
