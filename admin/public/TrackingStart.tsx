import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FieldRow } from '../kit/FieldRow.tsx';

/** The token out of what somebody pasted: the token itself, or the whole address the slip's QR holds. */
export function trackingToken(text: string): string {
  const trimmed = text.trim();
  const match = trimmed.match(/\/tra-cuu\/([^/?#\s]+)/);
  return match?.[1] ?? trimmed;
}

/** Tra cứu: one field, one button. */
export function TrackingStart() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const token = trackingToken(text);
  return (
    <form
      className="public-card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (token) void navigate(`/tra-cuu/${encodeURIComponent(token)}`);
      }}
    >
      <h1>{t('public.trackTitle')}</h1>
      <p>{t('public.trackText')}</p>
      <FieldRow id="token" label={t('public.token')} help={t('public.tokenHelp')}>
        <input
          id="token"
          className="input big"
          autoComplete="off"
          autoCapitalize="none"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FieldRow>
      <button type="submit" className="btn primary large wide" disabled={!token}>
        {t('public.track')}
      </button>
    </form>
  );
}
