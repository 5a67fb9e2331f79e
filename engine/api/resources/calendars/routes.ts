import type { Route } from '#engine/api/route.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { versionRoutes } from './version-routes.ts';

export const calendarRoutes: Route[] = [...versionRoutes, ...proposalRoutes];
