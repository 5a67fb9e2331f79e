import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const mandates: ResourceProps = { name: 'mandates', list: lazy(() => import('./MandateList.tsx')) };
export default mandates;
