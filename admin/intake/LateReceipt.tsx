import { useTranslate } from 'react-admin';
import { noMoment } from '../dossiers/actions/moment-text.ts';
import { MomentField } from '../dossiers/actions/MomentField.tsx';
import { ReasonField } from '../dossiers/actions/ReasonField.tsx';
import type { IntakeEntry } from './intake-entry.ts';

interface Props {
  entry: IntakeEntry;
  onChange: (part: Partial<IntakeEntry>) => void;
}

/** A receipt that is put on record later than it happened: when the post brought it, or before the power went. */
export function LateReceipt({ entry, onChange }: Props) {
  const t = useTranslate();
  const { late } = entry;
  return (
    <div className="stack-tight">
      <label className="choice">
        <input
          type="checkbox"
          checked={late !== undefined}
          onChange={(event) =>
            onChange({ late: event.target.checked ? { moment: noMoment, reason: '' } : undefined })
          }
        />
        <span>{t('intake.lateReceipt')}</span>
      </label>
      {late && (
        <>
          <MomentField
            label={t(entry.channel === 'post' ? 'intake.arrivedAt' : 'intake.receivedAt')}
            help={t('intake.receivedAtHelp')}
            value={late.moment}
            onChange={(moment) => onChange({ late: { ...late, moment } })}
          />
          <ReasonField
            label={t('intake.lateReason')}
            value={late.reason}
            onChange={(reason) => onChange({ late: { ...late, reason } })}
          />
        </>
      )}
    </div>
  );
}
