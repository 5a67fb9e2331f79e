import { Suspense, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { NoticeBell } from '../notices/NoticeBell.tsx';
import { SearchBox } from './SearchBox.tsx';
import { BottomMenu, SideMenu } from './SideMenu.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { UserMenu } from './UserMenu.tsx';
import { useSession } from './use-session.ts';

/** Bar, menu, work: the frame of every office page. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const session = useSession();
  return (
    <div className="shell">
      <a className="btn skip" href="#work">
        {t('app.skip')}
      </a>
      <header className="bar">
        <Link className="brand" to="/">
          <img src="/favicon.svg" alt="" />
          <span>
            {t('app.name')} <span className="agency">· {session?.user.agencyName ?? ''}</span>
          </span>
        </Link>
        <SearchBox />
        <NoticeBell />
        <UserMenu />
      </header>
      <SideMenu />
      <main className="work" id="work" tabIndex={-1}>
        <Suspense fallback={<ListSkeleton />}>{children}</Suspense>
      </main>
      <BottomMenu />
      <ShortcutSheet />
    </div>
  );
}
