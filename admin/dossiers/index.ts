import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const dossiers: ResourceProps = {
  name: 'dossiers',
  list: lazy(() => import('./DossierList.tsx')),
  show: lazy(() => import('./DossierShow.tsx')),
  recordRepresentation: 'code',
};
export default dossiers;
