/** The part of a pino logger this folder needs, so that tests and tools may hand in anything shaped like it. */
export interface EmbeddedLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
