import { lazy, type ComponentType } from 'react';
import type { ResourceProps } from 'react-admin';
import StartPage from './StartPage.tsx';
import drafts from '../drafts/index.ts';
import dossiers from '../dossiers/index.ts';
import inbox from '../inbox/index.ts';
import journal from '../journal/index.ts';
import mandates from '../mandates/index.ts';
import people from '../people/index.ts';
import procedures from '../procedures/index.ts';

/** What the office works on; a new resource is one folder and one line here. */
export const resources: ResourceProps[] = [inbox, dossiers, procedures, drafts, people, mandates, journal];

/** A path and what is shown there. */
export interface Page {
  path: string;
  page: ComponentType;
}

/** Pages that are an act rather than a resource. */
export const pages: Page[] = [
  { path: '/start', page: StartPage },
  { path: '/intake', page: lazy(() => import('../intake/IntakePage.tsx')) },
  { path: '/intake/waiting', page: lazy(() => import('../intake/WaitingList.tsx')) },
  { path: '/intake/done/:id', page: lazy(() => import('../intake/IntakeDone.tsx')) },
  { path: '/logbook', page: lazy(() => import('../logbook/LogbookPage.tsx')) },
  { path: '/fees', page: lazy(() => import('../fees/FeesPage.tsx')) },
  { path: '/signing', page: lazy(() => import('../signing/SigningList.tsx')) },
  { path: '/calendars', page: lazy(() => import('../calendars/CalendarsPage.tsx')) },
  { path: '/calendars/proposals/:id', page: lazy(() => import('../calendars/ProposalPage.tsx')) },
  { path: '/law', page: lazy(() => import('../law/LawPage.tsx')) },
  { path: '/lateness', page: lazy(() => import('../lateness/LatenessPage.tsx')) },
  { path: '/lateness/settings', page: lazy(() => import('../lateness/SettingsPage.tsx')) },
  { path: '/dossiers/:id/ledger', page: lazy(() => import('../dossiers/LedgerPage.tsx')) },
];
