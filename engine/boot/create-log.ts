import { pino, type Logger } from 'pino';

/** One JSON line an event on standard error; standard output is for people. Secrets and personal data never get in. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      serializers: { err: briefError },
      redact: {
        paths: [
          'password',
          'token',
          '*.password',
          '*.token',
          '*.applicant',
          '*.submitter',
          '*.form',
          '*.data',
          'headers.authorization',
          'headers.cookie',
        ],
        remove: true,
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** What an error says and where: never its other members, among which drivers keep connections and rows. */
function briefError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code: unknown = (error as { code?: unknown }).code;
  return { type: name, message, stack, ...(code !== undefined && { code }) };
}
