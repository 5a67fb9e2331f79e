import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';

interface Props {
  reason: string;
  /** Says that it is missing, once somebody tried to go on without it. */
  missing: boolean;
  onReason: (reason: string) => void;
}

/** Why the calendar should change: whoever approves reads it. */
export function ReasonField({ reason, missing, onReason }: Props) {
  const t = useTranslate();
  const id = useId();
  return (
    <FieldRow
      id={id}
      label={t('calendars.reasonField')}
      help={t('calendars.reasonHelp')}
      problem={missing ? t('calendars.need.reason') : undefined}
    >
      <textarea
        id={id}
        className="input"
        maxLength={2000}
        value={reason}
        aria-invalid={missing ? true : undefined}
        onChange={(event) => onReason(event.target.value)}
      />
    </FieldRow>
  );
}
