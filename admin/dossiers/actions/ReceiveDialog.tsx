import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';

/** Tiếp nhận: from here on the dossier has a code, a date and a clock. */
export default function ReceiveDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  return (
    <ActSheet
      title={t('action.receive')}
      verb={t('action.receive')}
      done="act.received"
      act={() => postJson(`/dossiers/${dossier.id}/receipt`)}
      onClose={onClose}
    >
      <p>{t('act.receiveText', { name: dossier.applicant?.name ?? '' })}</p>
    </ActSheet>
  );
}
