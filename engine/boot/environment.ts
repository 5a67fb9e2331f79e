import path from 'node:path';

/** How the program was asked to run: every variable of the contract, read once. */
export interface Environment {
  host: string;
  port: number;
  dataDir: string;
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** Undefined: the embedded broker. */
  zeebeAddress: string | undefined;
  brokerPort: number;
  /** Inclusive gateways may join: the embedded broker can be told to run such, a Zeebe cluster refuses them. */
  inclusiveJoin: boolean;
  logLevel: string;
  demo: boolean;
  /** Where office time starts, when it isn't the machine's. */
  clock: Date | undefined;
  /** A named point and the how-manieth pass at which a kill test ends the program. */
  killAt: { point: string; pass: number } | undefined;
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Reads and checks the environment. @throws Error in one line that says what was expected */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const host = env['HOST'] || '127.0.0.1';
  const databaseUrl = env['DATABASE_URL'] || undefined;
  const demo = readDemo(env['MOTCUA_DEMO'], databaseUrl === undefined && isLoopback(host));
  const logLevel = env['LOG_LEVEL'] || 'info';
  if (!levels.includes(logLevel)) {
    throw new Error(`Expected LOG_LEVEL to be one of ${levels.join(', ')} but got "${logLevel}".`);
  }
  return {
    host,
    port: readPort('PORT', env['PORT'], 3000),
    dataDir: path.resolve(env['DATA_DIR'] || '.data'),
    databaseUrl,
    zeebeAddress: env['ZEEBE_ADDRESS'] || undefined,
    brokerPort: readPort('BROKER_PORT', env['BROKER_PORT'], 26500),
    inclusiveJoin: env['MOTCUA_INCLUSIVE_JOIN'] === '1' && !env['ZEEBE_ADDRESS'],
    logLevel,
    demo,
    clock: readClock(env['MOTCUA_CLOCK'], demo),
    killAt: readKillAt(env['MOTCUA_KILL_AT'], demo),
  };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}

function readPort(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`Expected ${name} to be a port from 0 to 65535 but got "${text}".`);
  }
  return port;
}

/** Known passwords are for the embedded database on loopback only. */
function readDemo(text: string | undefined, safe: boolean): boolean {
  if (text === undefined || text === '') return safe;
  if (text !== '0' && text !== '1') throw new Error(`Expected MOTCUA_DEMO to be 0 or 1 but got "${text}".`);
  if (text === '1' && !safe) {
    throw new Error(
      'Expected MOTCUA_DEMO=1 only on the embedded database and a loopback HOST but got another database or address.',
    );
  }
  return text === '1';
}

function readClock(text: string | undefined, demo: boolean): Date | undefined {
  if (text === undefined || text === '') return undefined;
  if (!demo) throw new Error('Expected MOTCUA_CLOCK only in the demo office but MOTCUA_DEMO is 0.');
  const instant = /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? new Date(text) : new Date(NaN);
  if (Number.isNaN(instant.getTime())) {
    throw new Error(`Expected MOTCUA_CLOCK to be an ISO instant with offset but got "${text}".`);
  }
  return instant;
}

function readKillAt(text: string | undefined, demo: boolean): Environment['killAt'] {
  if (text === undefined || text === '') return undefined;
  const split = text.lastIndexOf(':');
  const pass = Number(text.slice(split + 1));
  if (!demo || split < 1 || !Number.isInteger(pass) || pass < 1) {
    throw new Error(`Expected MOTCUA_KILL_AT as <point>:<n> in the demo office but got "${text}".`);
  }
  return { point: text.slice(0, split), pass };
}
