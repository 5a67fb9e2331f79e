import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import type pg from 'pg';
import type { Logger } from 'pino';
import { Agencies } from '#engine/office/agencies/agency.ts';
import { openCalendars } from '#engine/office/calendars/open-calendars.ts';
import { FileStore } from '#engine/office/documents/file-store.ts';
import { loadInitiatives } from '#engine/office/initiatives/load-initiatives.ts';
import { loadLaw } from '#engine/office/law/load-law.ts';
import type { FaultPoint, Office } from '#engine/office/office.ts';
import { Catalogue } from '#engine/office/procedures/catalogue.ts';
import { SessionStore } from '#engine/office/sessions/session-store.ts';
import { loadSlipTemplates } from '#engine/office/slips/load-slip-templates.ts';
import { slipFormsIn } from '#engine/office/slips/slip-forms.ts';
import { machineClock } from '#engine/office/time/office-clock.ts';
import type { Broker } from '#engine/zeebe/broker.ts';
import type { OpenClock } from './open-clock.ts';

export interface OfficeParts {
  pool: pg.Pool;
  /** For what is looked up while a transaction is open; the same pool where nobody competes for it. */
  lookupPool?: pg.Pool;
  clock: OpenClock;
  log: Logger;
  /** The repository's root: definitions stand below it. */
  root: string;
  dataDir: string;
  demo: boolean;
  /** The broker runs inclusive gateways that join; not unless said so. */
  inclusiveJoin?: boolean;
  broker: Pick<Broker, 'deploy'> & Partial<Pick<Broker, 'isJobAlive'>>;
  fireUntil: (office: Office, to: Date) => Promise<number>;
  fault: (point: FaultPoint) => void;
}

/** Puts the office together: data read from `definitions`, stores, clocks, ids. */
export async function buildOffice(parts: OfficeParts): Promise<Office> {
  const { pool, lookupPool = pool, clock, log, root, broker } = parts;
  const definitions = path.join(root, 'definitions');
  const law = await loadLaw(definitions);
  const initiatives = await loadInitiatives(definitions);
  const catalogue = new Catalogue(lookupPool, law);
  const { officeClock, movableClock, prefix } = clock;
  const office: Office = {
    pool,
    officeClock,
    machineClock,
    ...(movableClock && { movableClock }),
    fireUntil: (to) => parts.fireUntil(office, to),
    isJobAlive: (jobKey) => broker.isJobAlive?.(jobKey) ?? Promise.resolve('unknown'),
    newId,
    random: randomBytes,
    log,
    sessions: new SessionStore({ pool, officeClock, machineClock, random: randomBytes }),
    files: new FileStore(path.join(parts.dataDir, 'files')),
    catalogue,
    publisher: {
      pool,
      officeClock,
      machineClock,
      newId,
      log,
      catalogue,
      law,
      initiatives,
      broker,
      prefix,
      inclusiveJoin: parts.inclusiveJoin ?? false,
    },
    agencies: new Agencies(lookupPool),
    calendars: await openCalendars({ pool, lookupPool, definitions, now: officeClock.now(), log }),
    initiatives,
    law,
    slipForms: slipFormsIn(law),
    slipTemplates: await loadSlipTemplates(definitions),
    demo: parts.demo,
    fault: parts.fault,
  };
  return office;
}
