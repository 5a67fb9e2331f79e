import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { I18nContextProvider } from 'react-admin';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { i18nProvider } from './i18n-provider.ts';
import { theme } from './theme.ts';

const OfficeApp = lazy(() => import('./OfficeApp.tsx'));
const PublicApp = lazy(() => import('../public/PublicApp.tsx'));

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true, staleTime: 1_000 } },
});

/** The citizen's pages stand beside the office: they load nothing of it and need no account. */
export function App() {
  return (
    <BrowserRouter>
      <QueryClientProvider client={queryClient}>
        <ThemeProvider theme={theme}>
          <CssBaseline />
          <I18nContextProvider value={i18nProvider}>
            <Suspense fallback={null}>
              <Routes>
                {['/tra-cuu/*', '/nop-ho-so/*', '/thu-tuc/*'].map((path) => (
                  <Route key={path} path={path} element={<PublicApp />} />
                ))}
                <Route path="*" element={<OfficeApp queryClient={queryClient} />} />
              </Routes>
            </Suspense>
          </I18nContextProvider>
        </ThemeProvider>
      </QueryClientProvider>
    </BrowserRouter>
  );
}
