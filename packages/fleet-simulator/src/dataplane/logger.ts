/** What the simulator says to whoever runs it. */
export interface LoggerLike {
  info(message: string): void;
  warn(message: string, error?: Error): void;
}
