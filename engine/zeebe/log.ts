import type { Logger } from 'pino';

/** What this room needs of a logger; pino's fits. */
export type BrokerLog = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
