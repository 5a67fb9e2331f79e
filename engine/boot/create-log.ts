import { pino, type Logger } from 'pino';

/** One JSON line an event on standard error; standard output is for people. Secrets and personal data never get in. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
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
          'err.parameters',
          'err.detail',
          'headers.authorization',
          'headers.cookie',
        ],
        remove: true,
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
