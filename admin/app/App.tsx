import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { I18nContextProvider, memoryStore, StoreContextProvider } from 'react-admin';
import { BrowserRouter, useLocation } from 'react-router-dom';
import { i18nProvider } from './i18n-provider.ts';
import { isPublicPath } from './public-path.ts';
import { theme } from './theme.ts';

const OfficeApp = lazy(() => import('./OfficeApp.tsx'));
const PublicApp = lazy(() => import('../public/PublicApp.tsx'));

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true, refetchOnMount: 'always' } },
});

/** Where the language of the citizen's pages is kept while they are open; the office brings its own store. */
const store = memoryStore();

/** The citizen's pages stand beside the office: they load nothing of it and need no account. */
export function App() {
  return (
    <BrowserRouter>
      <QueryClientProvider client={queryClient}>
        <ThemeProvider theme={theme}>
          <CssBaseline />
          <StoreContextProvider value={store}>
            <I18nContextProvider value={i18nProvider}>
              <Suspense fallback={null}>
                <Side />
              </Suspense>
            </I18nContextProvider>
          </StoreContextProvider>
        </ThemeProvider>
      </QueryClientProvider>
    </BrowserRouter>
  );
}

/** Which side of the counter the address belongs to. */
function Side() {
  return isPublicPath(useLocation().pathname) ? <PublicApp /> : <OfficeApp queryClient={queryClient} />;
}
