import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const journal: ResourceProps = { name: 'journal', list: lazy(() => import('./JournalList.tsx')) };
export default journal;
