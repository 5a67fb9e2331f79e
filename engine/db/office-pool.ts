import pg from 'pg';

/** What a query needs: a pool outside a transaction, the transaction's own client inside one. */
export type Queryable = Pick<pg.Pool, 'query'>;

/** The client of an open transaction. Only `inTransaction` hands one out. */
export type Trx = pg.PoolClient;

/** A statement with a name, so that PostgreSQL parses and plans it once a connection. */
export interface Statement {
  name: string;
  text: string;
}

export interface OfficePoolOptions {
  /** `postgres://` address of the office's role. */
  url: string;
  /** Connections; 16 is enough for two cores. */
  max?: number;
  onError?: (error: Error) => void;
}

/**
 * The office's connections, all with `search_path` set to its own schema. 64-bit integers arrive as strings (broker
 * keys are strings outside the broker), `timestamptz` as Date, `date` as the plain text `YYYY-MM-DD`.
 */
export function createOfficePool({ url, max = 16, onError }: OfficePoolOptions): pg.Pool {
  const config: pg.PoolConfig & { pipeline: boolean } = {
    connectionString: url,
    // Statements are sent without waiting for the answers of those before them (see sendLater).
    pipeline: true,
    max,
    options: '-c search_path=office,public',
    application_name: 'motcua-office',
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: officeTypeParser as typeof pg.types.getTypeParser },
  };
  const pool = new pg.Pool(config);
  pool.on('error', (error) => onError?.(error));
  return pool;
}

const DATE = 1082;

function officeTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === DATE) return (text: string) => text;
  return pg.types.getTypeParser(oid, format as 'text');
}
