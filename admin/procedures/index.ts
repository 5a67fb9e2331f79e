import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const procedures: ResourceProps = {
  name: 'procedures',
  list: lazy(() => import('./ProcedureList.tsx')),
  show: lazy(() => import('./ProcedureShow.tsx')),
};
export default procedures;
