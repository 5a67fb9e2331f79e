import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import type { Tracking } from './tracking.ts';

/** What the office has told the citizen of this dossier, newest first. */
export function NoticesCard({ notices }: { notices: Tracking['notices'] }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  if (!notices || notices.length === 0) return null;
  return (
    <section className="public-card">
      <h2>{t('notices.title')}</h2>
      <ul className="plain-list">
        {notices.map((notice, index) => (
          <li key={`${notice.at}${index}`}>
            <strong>{notice.subject}</strong>
            <span className="block">{notice.text}</span>
            <span className="quiet small block">
              <span className="num">{formatMoment(notice.at, locale)}</span> ·{' '}
              {t(`notices.channel.${notice.channel}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
