import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { formatMoment } from '../../kit/format-moment.ts';
import type { ClockPause } from '../dossier.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { isTyped, momentIso, noMoment } from './moment-text.ts';
import { MomentField } from './MomentField.tsx';
import { ReasonField } from './ReasonField.tsx';
import { WaitFacts } from './WaitFacts.tsx';

interface Props extends ActionDialogProps {
  pause: ClockPause | undefined;
  title: string;
  text: string;
  noteLabel: string;
}

/** A wait is over: what it was, when it ended, and both clocks run on with what was left. */
export function EndPauseSheet({ dossier, pause, title, text, noteLabel, onClose }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [to, setTo] = useState(noMoment);
  const [note, setNote] = useState('');
  const ended = momentIso(to);
  return (
    <ActSheet
      title={title}
      verb={t('act.resumeVerb')}
      done="act.resumed"
      ready={pause !== undefined && (!isTyped(to) || ended !== undefined)}
      act={() =>
        postJson(`/dossiers/${dossier.id}/pauses/${pause?.id}/end`, {
          ...(ended && { to: ended }),
          ...(note.trim() && { note: note.trim() }),
        })
      }
      onClose={onClose}
    >
      <p>{text}</p>
      {pause && <WaitFacts pause={pause} />}
      <MomentField
        label={t('act.waitTo')}
        help={t('act.waitToHelp', { from: formatMoment(pause?.from, locale) })}
        optional
        value={to}
        onChange={setTo}
      />
      <ReasonField label={noteLabel} value={note} onChange={setNote} />
    </ActSheet>
  );
}
