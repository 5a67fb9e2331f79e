import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { foldText } from '../kit/fold-text.ts';
import { TermWords } from '../procedures/TermWords.tsx';
import { useProcedures } from '../procedures/use-procedure.ts';
import type { IntakeEntry } from './intake-entry.ts';

interface Props {
  entry: IntakeEntry;
  onChange: (part: Partial<IntakeEntry>) => void;
}

/** Which procedure, and how the papers came in. A few are all shown; many are found by typing. */
export function ProcedureChoice({ entry, onChange }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [text, setText] = useState('');
  const { data = [] } = useProcedures();
  const found = data.filter((one) =>
    foldText(`${one.code} ${localized(one.name, locale)}`).includes(foldText(text)),
  );
  return (
    <div className="stack-tight">
      {data.length > 8 && (
        <input
          className="input"
          type="search"
          aria-label={t('intake.findProcedure')}
          placeholder={t('intake.findProcedure')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div role="radiogroup" aria-label={t('intake.section.procedure')}>
        {found.map((procedure) => (
          <label key={procedure.id} className="choice">
            <input
              type="radio"
              name="procedure"
              checked={entry.procedure === procedure.code}
              onChange={() => onChange({ procedure: procedure.code, form: {}, documents: [] })}
            />
            <span>
              {localized(procedure.name, locale)}
              <span className="quiet small block">
                <span className="num">{procedure.code}</span> · <TermWords term={procedure.committed} />
              </span>
            </span>
          </label>
        ))}
      </div>
      <div className="row channel" role="radiogroup" aria-label={t('dossier.channel')}>
        <span className="quiet">{t('dossier.channel')}</span>
        {(['counter', 'post'] as const).map((channel) => (
          <label key={channel} className="choice">
            <input
              type="radio"
              name="channel"
              checked={entry.channel === channel}
              onChange={() => onChange({ channel })}
            />
            <span>{t(`channel.${channel}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
