import type { Office } from '../office.ts';
import { refreshForecasts } from './refresh-forecasts.ts';

/** Office time after which a list is computed again before it is shown. */
const STALE_MS = 20_000;

interface Keeping {
  running: Promise<unknown> | undefined;
  at: number;
}

const kept = new WeakMap<Office, Keeping>();

/**
 * Makes sure that the forecasts the lists read are of now: at most one pass at a time however many ask, none when the
 * last one is fresh. `force` asks for a pass whatever the last one's age.
 */
export async function freshForecasts(office: Office, force = false): Promise<void> {
  const keeping = kept.get(office) ?? { running: undefined, at: Number.NEGATIVE_INFINITY };
  kept.set(office, keeping);
  const now = office.officeClock.now().getTime();
  if (!force && Math.abs(now - keeping.at) < STALE_MS) return;
  keeping.running ??= refreshForecasts(office)
    .then(() => (keeping.at = now))
    .finally(() => (keeping.running = undefined));
  await keeping.running;
}
