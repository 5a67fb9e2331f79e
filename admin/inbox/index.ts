import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const inbox: ResourceProps = { name: 'tasks', list: lazy(() => import('./InboxList.tsx')) };
export default inbox;
