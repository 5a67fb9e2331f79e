import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Link, Route, Routes } from 'react-router-dom';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import './public.css';
import { ProcedureInfo } from './ProcedureInfo.tsx';
import { ProcedureLeaflets } from './ProcedureLeaflets.tsx';
import { TrackingPage } from './TrackingPage.tsx';
import { TrackingStart } from './TrackingStart.tsx';

const SetUpPage = lazy(() => import('./SetUpPage.tsx'));
const SubmitPage = lazy(() => import('./SubmitPage.tsx'));

/** The citizen's pages: one column, big words, no account. */
export default function PublicApp() {
  const t = useTranslate();
  return (
    <div className="public">
      <header className="public-bar">
        <Link className="brand" to="/tra-cuu">
          <img src="/favicon.svg" alt="" />
          <span>{t('app.name')}</span>
        </Link>
        <nav className="public-nav" aria-label={t('menu.label')}>
          <Link to="/thu-tuc">{t('public.procedures')}</Link>
          <LanguageButton />
        </nav>
      </header>
      <main>
        <Suspense fallback={<ListSkeleton rows={4} />}>
          <Routes>
            <Route path="/tra-cuu" element={<TrackingStart />} />
            <Route path="/tra-cuu/:token" element={<TrackingPage />} />
            <Route path="/thu-tuc" element={<ProcedureLeaflets />} />
            <Route path="/thu-tuc/:code" element={<ProcedureInfo />} />
            <Route path="/nop-ho-so/:code" element={<SubmitPage />} />
            <Route path="/thiet-lap/:token?" element={<SetUpPage />} />
            <Route path="*" element={<TrackingStart />} />
          </Routes>
        </Suspense>
      </main>
      <footer className="public-foot">{t('public.footer')}</footer>
    </div>
  );
}
