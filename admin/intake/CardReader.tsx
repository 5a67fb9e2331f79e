import QrCodeScanner from '@mui/icons-material/QrCodeScannerOutlined';
import type { IdentityCard } from '#engine/forms/identity-card.ts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { readCard } from './read-card.ts';

interface Props {
  onCard: (card: IdentityCard) => void;
  /** Text key: whose card it is. */
  hint?: string | undefined;
}

/** "Ngày không viết": a scanner types the card's QR into this line, and the fields below fill themselves. */
export function CardReader({ onCard, hint = 'intake.card.hint' }: Props) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<'read' | 'wrong' | null>(null);
  const read = (raw: string) => {
    if (raw.trim() === '') return;
    const card = readCard(raw);
    setOutcome(card ? 'read' : 'wrong');
    if (!card) return;
    setText('');
    onCard(card);
  };
  return (
    <div className="card-reader">
      <QrCodeScanner aria-hidden />
      <div className="grow stack-tight">
        <label className="field-label" htmlFor="card-qr">
          {t('intake.scanCard')}
        </label>
        <input
          id="card-qr"
          className="input slim"
          autoComplete="off"
          placeholder={t('intake.scanPlaceholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOutcome(null);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (!pasted.includes('|')) return;
            event.preventDefault();
            read(pasted);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            read(text);
          }}
        />
        <span role="status" className={outcome === 'wrong' ? 'problem-text' : 'quiet small'}>
          {t(outcome ? `intake.card.${outcome}` : hint)}
        </span>
      </div>
    </div>
  );
}
