import { useTranslate } from 'react-admin';
import { openWaits } from '../open-waits.ts';
import { EndPauseSheet } from './EndPauseSheet.tsx';
import type { ActionDialogProps } from './index.ts';

/** Xác nhận đã thực hiện nghĩa vụ tài chính: the receipt of the treasury or bank in the note. */
export default function ConfirmPaymentDialog(props: ActionDialogProps) {
  const t = useTranslate();
  const pause = openWaits(props.dossier).find(({ kind }) => kind === 'payment');
  return (
    <EndPauseSheet
      {...props}
      pause={pause}
      title={t('action.confirmPayment')}
      text={t('act.confirmPaymentText')}
      noteLabel={t('act.paymentPaper')}
    />
  );
}
