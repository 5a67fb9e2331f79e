import type pg from 'pg';
import type { Logger } from 'pino';
import { Calendars } from './calendars.ts';
import { keepShipped } from './keep-shipped.ts';
import { shippedContent } from './shipped-content.ts';

export interface CalendarParts {
  pool: pg.Pool;
  /** For looking versions up while a transaction is open. */
  lookupPool: pg.Pool;
  /** Folder of the shipped definitions. */
  definitions: string;
  now: Date;
  log: Logger;
}

/** Opens the office's calendars: what is shipped is kept as a version, then every version is read. */
export async function openCalendars(parts: CalendarParts): Promise<Calendars> {
  const outcome = await keepShipped(parts.pool, await shippedContent(parts.definitions), parts.now);
  if (outcome !== 'same') parts.log.info({ outcome }, 'shipped calendars');
  const calendars = new Calendars(parts.lookupPool);
  await calendars.refresh();
  return calendars;
}
