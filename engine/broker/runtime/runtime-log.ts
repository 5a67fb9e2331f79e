/** The part of a pino logger the broker writes to. */
export interface RuntimeLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** Whether it is worth putting fields together. */
  isLevelEnabled?(level: string): boolean;
}
