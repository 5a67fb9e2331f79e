/** What the thread is started with. */
export interface ThreadData {
  databaseUrl: string;
  host: string;
  port: number;
  /** pino's level. */
  level: string;
  /** Inclusive gateways may join. */
  dialect?: { inclusiveJoin?: boolean };
}

export type ToThread = { type: 'stop' } | { type: 'metrics'; id: number };

export type FromThread =
  | { type: 'ready'; host: string; port: number }
  | { type: 'fatal'; message: string }
  | { type: 'metrics'; id: number; text: string }
  | { type: 'stopped' };
