import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const people: ResourceProps = { name: 'people', list: lazy(() => import('./PersonList.tsx')) };
export default people;
