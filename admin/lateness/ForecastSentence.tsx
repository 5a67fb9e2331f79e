import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import { Note } from '../kit/Note.tsx';
import type { DossierForecast } from './forecast.ts';
import { useLength } from './use-length.ts';

/** The forecast in one sentence: when, and whether that is in time. */
export function ForecastSentence({ forecast }: { forecast: DossierForecast }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const length = useLength();
  const { willBeLate, marginWorkingMinutes: margin, statutory, paused } = forecast;
  const at = formatMoment(forecast.willBeReadyAt, locale);
  const key = willBeLate ? (margin < 0 ? 'tooLate' : 'tooLateShort') : margin > 0 ? 'inTime' : 'exactly';
  return (
    <Note tone={willBeLate ? 'late' : paused ? 'paused' : 'good'}>
      {t(`lateness.forecast.${key}`, { at, length: length(Math.abs(margin)) })}
      {willBeLate && statutory.willBeLate && <> {t('lateness.forecast.statutoryLate')}</>}
      {paused && <> {t('lateness.forecast.resumed')}</>}
    </Note>
  );
}
