const key = 'motcua.reloadedAt';

/** Often enough for an update under an open page, seldom enough never to reload in a circle. */
const pauseMs = 10_000;

/**
 * After an update of the program the parts an open page would fetch later are gone: the page is out of date and is
 * fetched anew.
 */
export function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < pauseMs) return;
    sessionStorage.setItem(key, String(Date.now()));
    window.location.reload();
  });
}
