import pg from 'pg';

/** The one database session that may write a partition. */
export interface PartitionSession {
  client: pg.Client;
  /** Called once when the connection, and with it the lease, is lost; not after `close`. */
  onLost(listener: (error: Error) => void): void;
  /** For what ends the session although the connection stands. */
  lose(error: Error): void;
  close(): Promise<void>;
}

const goodbyeMs = 1_000;

/**
 * The server notices within seconds that our machine is gone, and gives the session's locks back. (What it can't notice,
 * a process that is stopped while its machine goes on, the lease's sign of life shows.)
 */
const watchfulServer = `SET tcp_keepalives_idle = 3; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 3;
  SET tcp_user_timeout = 6000`;

/** Connects. @throws when the database doesn't answer. */
export async function openPartitionSession(databaseUrl: string): Promise<PartitionSession> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'motcua-broker',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  let closed = false;
  let lost: Error | null = null;
  let listener: ((error: Error) => void) | null = null;
  const lose = (error: Error) => {
    if (closed || lost) return;
    lost = error;
    listener?.(error);
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('Expected the database connection to stay open but it ended.')));
  const session: PartitionSession = {
    client,
    lose,
    onLost: (given) => {
      listener = given;
      if (lost) given(lost);
    },
    async close() {
      closed = true;
      // A connection that is only half there would let us say goodbye for ever.
      const cut = setTimeout(() => streamOf(client)?.destroy(), goodbyeMs);
      await client.end().catch(() => undefined);
      clearTimeout(cut);
    },
  };
  try {
    await client.connect();
    await client.query(watchfulServer);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

function streamOf(client: pg.Client): { destroy(): void } | undefined {
  return (client as unknown as { connection?: { stream?: { destroy(): void } } }).connection?.stream;
}
