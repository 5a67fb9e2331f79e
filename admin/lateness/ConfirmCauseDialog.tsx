import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../app/http.ts';
import '../dossiers/dossiers.css';
import { ActSheet } from '../dossiers/actions/ActSheet.tsx';
import { ReasonField } from '../dossiers/actions/ReasonField.tsx';
import { CauseChoice } from './CauseChoice.tsx';
import type { Cause, CauseName } from './forecast.ts';

interface Props {
  dossierId: string;
  cause: Cause;
  onClose: () => void;
}

/** The leader confirms what was proposed, or puts another cause in its place and says why. */
export function ConfirmCauseDialog({ dossierId, cause, onClose }: Props) {
  const t = useTranslate();
  const [which, setWhich] = useState<CauseName>(cause.cause);
  const [reason, setReason] = useState('');
  const changed = which !== cause.cause;
  const body = { cause: which, ...(reason.trim() && { reason: reason.trim() }) };
  return (
    <ActSheet
      title={t('lateness.cause.confirmTitle')}
      verb={t('lateness.cause.confirm')}
      done="lateness.cause.confirmed"
      ready={!changed || reason.trim() !== ''}
      act={() => postJson(`/dossiers/${dossierId}/lateness-causes/${cause.id}/confirmation`, body)}
      onClose={onClose}
    >
      <p>
        {t('lateness.cause.confirmText', {
          name: cause.proposedBy,
          cause: t(`lateness.cause.${cause.cause}`),
        })}
      </p>
      <blockquote className="quote">{cause.text}</blockquote>
      <CauseChoice value={which} onChange={setWhich} />
      {changed && (
        <ReasonField label={t('lateness.cause.changeReason')} value={reason} onChange={setReason} />
      )}
    </ActSheet>
  );
}
