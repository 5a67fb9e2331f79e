import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import type { JournalEntry } from './dossier.ts';
import { actorName, journalRemark, journalSentence } from './journal-words.ts';

/** Looking at a number is journalled too, but is not what happened to the dossier. */
const quietActions = new Set(['identityViewed', 'taskArrived']);

/** Everything that happened, in plain sentences, newest first. */
export function Timeline({ entries }: { entries: JournalEntry[] }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [all, setAll] = useState(false);
  const shown = [...entries].reverse().filter((entry) => all || !quietActions.has(entry.action));
  const hidden = entries.length - shown.length;
  return (
    <section className="panel timeline-panel">
      <header>
        <h2>{t('dossier.timeline')}</h2>
        {(hidden > 0 || all) && (
          <button type="button" className="link small" onClick={() => setAll(!all)}>
            {t(all ? 'dossier.timelineLess' : 'dossier.timelineAll')}
          </button>
        )}
      </header>
      <ol className="timeline">
        {shown.map((entry, index) => {
          const remark = journalRemark(entry);
          return (
            <li key={entry.id ?? `${entry.at}${index}`}>
              <span className="num quiet">{formatMoment(entry.at, locale)}</span>
              <span>
                <strong>{journalSentence(entry, t)}</strong>
                {remark && <span className="quiet"> {remark}</span>}
              </span>
              <span className="quiet">{actorName(entry, t)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
