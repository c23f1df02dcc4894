/** What the runtime needs of a logger; Backstage's `LoggerService` fits. */
export interface RuntimeLogger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}
