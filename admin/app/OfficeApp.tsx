import type { QueryClient } from '@tanstack/react-query';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { authProvider } from './auth-provider.ts';
import { dataProvider } from './data-provider.ts';
import { i18nProvider } from './i18n-provider.ts';
import { pages, resources } from './resources.ts';
import { Shell } from './Shell.tsx';
import { SignIn } from './SignIn.tsx';
import StartPage from './StartPage.tsx';
import { theme } from './theme.ts';

/** The signed-in office: react-admin with our own frame and one flat list of resources and pages. */
export default function OfficeApp({ queryClient }: { queryClient: QueryClient }) {
  return (
    <Admin
      title=""
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      layout={Shell}
      loginPage={SignIn}
      dashboard={StartPage}
      theme={theme}
      darkTheme={null}
      disableTelemetry
      requireAuth
    >
      {resources.map((resource) => (
        <Resource key={resource.name} {...resource} />
      ))}
      <CustomRoutes>
        {pages.map(({ path, page: Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
      </CustomRoutes>
    </Admin>
  );
}
