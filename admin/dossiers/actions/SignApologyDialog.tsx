import { useLocaleState, useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { formatMoment } from '../../kit/format-moment.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';

/** The leader signs the apology: the new date then stands; the first one stays what lateness is judged by. */
export default function SignApologyDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const apology = dossier.apologies?.find((entry) => !entry.signedAt);
  return (
    <ActSheet
      title={t('action.signApology')}
      verb={t('act.signVerb')}
      done="act.apologySigned"
      ready={apology !== undefined}
      act={() => postJson(`/dossiers/${dossier.id}/apologies/${apology?.id}/signature`)}
      onClose={onClose}
    >
      <blockquote className="quote">{apology?.reason}</blockquote>
      <p>
        {t('act.newDate')} <strong className="num">{formatMoment(apology?.newDueAt, locale)}</strong>
      </p>
      <p className="quiet">{t('act.firstDateStays', { date: formatMoment(dossier.firstDueAt, locale) })}</p>
    </ActSheet>
  );
}
