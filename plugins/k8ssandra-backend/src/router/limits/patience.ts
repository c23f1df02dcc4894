import type { RequestHandler } from 'express';

/** Longer than any answer takes that we wait for. */
export const PATIENCE_MS = 120_000;

/** Ends the connection of a caller that for so long neither sent nor took a byte: what waits for it is freed. */
export function patience(ms: number = PATIENCE_MS): RequestHandler {
  return (req, res, next) => {
    res.setTimeout(ms, () => req.socket.destroy());
    next();
  };
}
