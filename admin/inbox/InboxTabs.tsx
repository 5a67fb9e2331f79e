import { useTranslate } from 'react-admin';
import { useCounts } from '../app/use-counts.ts';
import { inboxTabs, type InboxTab } from './task-predicates.ts';

/** The four ways of looking at the same work, each with its number. */
export function InboxTabs({ tab, onTab }: { tab: InboxTab; onTab: (tab: InboxTab) => void }) {
  const t = useTranslate();
  const counts = useCounts();
  return (
    <nav className="tabs" aria-label={t('inbox.tabs')}>
      {inboxTabs.map((name) => (
        <button
          key={name}
          type="button"
          className={`tab${name === tab ? ' active' : ''}${name === 'late' && counts.late ? ' alarming' : ''}`}
          aria-current={name === tab ? 'page' : undefined}
          onClick={() => onTab(name)}
        >
          {t(`inbox.tab.${name}`)}
          {typeof counts[name] === 'number' && <span className="tab-count num">{counts[name]}</span>}
        </button>
      ))}
    </nav>
  );
}
