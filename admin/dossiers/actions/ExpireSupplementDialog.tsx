import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { formatMoment } from '../../kit/format-moment.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { ReasonField } from './ReasonField.tsx';

/** Không tiếp nhận vì quá hạn bổ sung: the words of the refusal slip, prepared from what was asked. */
export default function ExpireSupplementDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { openSupplement } = dossier;
  const until = formatMoment(openSupplement?.until, locale);
  const [reason, setReason] = useState(
    t('act.expiryReason', { until, items: (openSupplement?.items ?? []).join('; ') }),
  );
  return (
    <ActSheet
      title={t('action.expireSupplement')}
      verb={t('act.expireVerb')}
      done="act.expired"
      danger
      ready={reason.trim() !== ''}
      act={() => postJson(`/dossiers/${dossier.id}/supplement-expiry`, { reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t('act.expireText', { until })}</p>
      <ReasonField
        label={t('act.reason')}
        help={t('act.legalReasonHelp')}
        value={reason}
        onChange={setReason}
      />
    </ActSheet>
  );
}
