import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const drafts: ResourceProps = {
  name: 'drafts',
  list: lazy(() => import('./DraftList.tsx')),
  show: lazy(() => import('./DraftShow.tsx')),
};
export default drafts;
