import { useTranslate } from 'react-admin';
import { openWaits } from '../open-waits.ts';
import { EndPauseSheet } from './EndPauseSheet.tsx';
import type { ActionDialogProps } from './index.ts';

/** Tiếp tục: what was waited for has come. */
export default function ResumeDialog(props: ActionDialogProps) {
  const t = useTranslate();
  const pause = openWaits(props.dossier).find(({ kind }) => kind !== 'payment');
  return (
    <EndPauseSheet
      {...props}
      pause={pause}
      title={t('action.resume')}
      text={t('act.resumeText')}
      noteLabel={t('act.outcome')}
    />
  );
}
