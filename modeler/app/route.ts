import { useSyncExternalStore } from 'react';

/** The designer's pages: the home list, and one draft. */
export type Route = { page: 'home' } | { page: 'draft'; id: string };

const base = '/thiet-ke/';
const listeners = new Set<() => void>();
let guard: (() => boolean) | undefined;

/** The page of an address under `/thiet-ke/`; the office's web app leads here with `?draft=`. */
export function routeOf(pathname: string, search = ''): Route {
  const asked = new URLSearchParams(search).get('draft');
  if (asked) return { page: 'draft', id: asked };
  const draft = /^\/thiet-ke\/ban-nhap\/([^/]+)/.exec(pathname);
  return draft?.[1] ? { page: 'draft', id: decodeURIComponent(draft[1]) } : { page: 'home' };
}

export const draftPath = (id: string): string => `${base}ban-nhap/${encodeURIComponent(id)}`;
export const homePath = base;

/** Goes to another page, unless the guard (unsaved changes) says no. */
export function navigate(path: string): void {
  if (guard && !guard()) return;
  window.history.pushState(null, '', path);
  listeners.forEach((listener) => listener());
}

/** Asks `allow` before leaving the page inside the app; returns the way to take the guard away. */
export function guardNavigation(allow: () => boolean): () => void {
  guard = allow;
  return () => {
    guard = undefined;
  };
}

/** The page the address names, kept up with back and forward. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);
  const [pathname = '', search = ''] = address.split('?');
  return routeOf(pathname, search);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
