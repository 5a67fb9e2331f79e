import { lazy, Suspense } from 'react';
import { Home } from '../home/Home.tsx';
import { ProblemError } from './http.ts';
import { LoadState } from './LoadState.tsx';
import { useRoute } from './route.ts';
import { currentUser, goToSignIn, type SessionUser } from './session.ts';
import { useLoaded } from './use-loaded.ts';
import { t } from './i18n.ts';

/** The canvas is heavy: it is fetched when a draft is opened, not for the list. */
const DraftPage = lazy(async () => ({ default: (await import('../editor/DraftPage.tsx')).DraftPage }));

/** Everything behind the sign-in. */
export function App() {
  const user = useLoaded<SessionUser>(loadUser, 'session');
  const route = useRoute();
  if (user.state !== 'ready') return <LoadState loaded={user} />;
  if (route.page === 'home') return <Home user={user.value} />;
  return (
    <Suspense fallback={<LoadState loaded={{ state: 'loading' }} text={t('editor.loading')} />}>
      <DraftPage key={route.id} id={route.id} user={user.value} />
    </Suspense>
  );
}

async function loadUser(): Promise<SessionUser> {
  try {
    return await currentUser();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    goToSignIn();
    // The page is being left: keep showing that it loads.
    return new Promise(() => {});
  }
}
