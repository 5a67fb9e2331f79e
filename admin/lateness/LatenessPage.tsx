import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import '../inbox/inbox.css';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import './lateness.css';

const tabs = {
  forecast: lazy(() => import('./ForecastTab.tsx')),
  late: lazy(() => import('./LateTab.tsx')),
  apologies: lazy(() => import('./ApologyTab.tsx')),
  report: lazy(() => import('./ReportTab.tsx')),
};
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** Thời hạn: what will be late, what is and why, the letters, and the figures. */
export default function LatenessPage() {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const tab = names.find((name) => name === params.get('tab')) ?? 'forecast';
  const Content = tabs[tab];
  return (
    <>
      <div className="page-head">
        <h1>{t('lateness.title')}</h1>
      </div>
      <nav className="tabs" aria-label={t('lateness.tabs')}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            className={`tab${name === tab ? ' active' : ''}`}
            aria-current={name === tab ? 'page' : undefined}
            onClick={() => setParams(name === 'forecast' ? {} : { tab: name })}
          >
            {t(`lateness.tab.${name}`)}
          </button>
        ))}
      </nav>
      <Suspense fallback={<ListSkeleton />}>
        <Content />
      </Suspense>
    </>
  );
}
