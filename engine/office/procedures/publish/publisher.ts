import type pg from 'pg';
import type { Logger } from 'pino';
import type { Initiative } from '#engine/deadline/initiative.ts';
import type { Broker } from '#engine/zeebe/broker.ts';
import type { Law } from '#engine/deadline/law/law-on.ts';
import type { MachineClock, OfficeClock } from '../../time/office-clock.ts';

/** What publishing works with; the office's own parts and the broker. */
export interface Publisher {
  pool: pg.Pool;
  officeClock: OfficeClock;
  machineClock: MachineClock;
  newId: () => string;
  log: Pick<Logger, 'info' | 'warn'>;
  /** What is in force has changed. */
  catalogue: { forget(): void };
  law: Law;
  initiatives: readonly Initiative[];
  broker: Pick<Broker, 'deploy'>;
  /** The installation's prefix of process ids. */
  prefix: string;
  /** Whether that broker runs inclusive gateways that join; Zeebe 8.5 refuses them. */
  inclusiveJoin: boolean;
}
