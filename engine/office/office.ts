import type pg from 'pg';
import type { Logger } from 'pino';
import type { Initiative } from '#engine/deadline/initiative.ts';
import type { Law } from '#engine/deadline/law/law-on.ts';
import type { Broker } from '#engine/zeebe/broker.ts';
import type { Agencies } from './agencies/agency.ts';
import type { Calendars } from './calendars/calendars.ts';
import type { FileStore } from './documents/file-store.ts';
import type { Catalogue } from './procedures/catalogue.ts';
import type { Publisher } from './procedures/publish/publisher.ts';
import type { DatedSlipForms } from './slips/slip-forms.ts';
import type { SlipTemplates } from './slips/slip-template.ts';
import type { SessionStore } from './sessions/session-store.ts';
import type { MachineClock, MovableOfficeClock, OfficeClock } from './time/office-clock.ts';

/** Named places at which a test may end the program: `receipt:after-commit`, the outbox's, the alarms'. */
export type FaultPoint =
  | 'receipt:after-commit'
  | 'outbox:before-send'
  | 'outbox:after-send'
  | 'inbox:after-commit'
  | 'alarm:armed'
  | 'alarm:fired'
  | 'calendar:before-commit';

/** Everything the office works with; built once by `engine/main.ts` and handed to every service as an argument. */
export interface Office {
  pool: pg.Pool;
  officeClock: OfficeClock;
  machineClock: MachineClock;
  /** The office clock when `MOTCUA_CLOCK` made it movable. */
  movableClock?: MovableOfficeClock;
  /** Fires everything due until an instant, in order, and waits until the broker has acknowledged it. */
  fireUntil: (to: Date) => Promise<number>;
  /** Asks the broker about an open task's job; `unknown` while it can't be asked. */
  isJobAlive: Broker['isJobAlive'];
  newId: () => string;
  random: (bytes: number) => Buffer;
  log: Logger;
  sessions: SessionStore;
  files: FileStore;
  catalogue: Catalogue;
  publisher: Publisher;
  agencies: Agencies;
  calendars: Calendars;
  initiatives: readonly Initiative[];
  /** Terms and rules of the law by date: `lawOn`, `ruleOn`. */
  law: Law;
  /** Which forms hold from which day, and the templates of versions older than theirs. */
  slipForms: DatedSlipForms;
  slipTemplates: SlipTemplates;
  /** Demo office: known accounts, on loopback only. */
  demo: boolean;
  /** Passes a named point; a kill test may end the program there. */
  fault: (point: FaultPoint) => void;
}
