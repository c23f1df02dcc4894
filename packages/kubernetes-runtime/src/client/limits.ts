/** Limits of one client. Every call has them; there is no way to wait for ever or to read without end. */
export interface ClientLimits {
  /** Whole call: connecting, waiting for `Retry-After`, and reading the answer. */
  timeoutMs: number;
  /** Whole page of a list that keeps coming. */
  listTimeoutMs: number;
  connectTimeoutMs: number;
  /** One object, whether it is read alone, in a list or in a watch; or the answer of a pod. API servers store at most 1.5 MB. */
  maxObjectBytes: number;
  /** One page of a list. */
  maxListBytes: number;
  /** One event of a watch. */
  maxLineBytes: number;
  /** Page size of a list that names none: parsing a page should not block the event loop for long. */
  pageSize: number;
  /** HTTP/2 pings: how often, and how long without an answer until the connection is given up. */
  pingIntervalMs: number;
  pingDeadlineMs: number;
  /** A watch without a byte for so long is started again where it was: two and a half bookmark periods. */
  watchSilenceMs: number;
  /** Attempts of one call, the first included. */
  maxAttempts: number;
  /** Connections of one pool to a server that has no HTTP/2; watches beyond their share have a pool of their own. */
  maxSockets: number;
}

const MB = 1024 * 1024;

/** Default limits. */
export const DEFAULT_LIMITS: ClientLimits = {
  timeoutMs: 10_000,
  listTimeoutMs: 120_000,
  connectTimeoutMs: 5_000,
  maxObjectBytes: 4 * MB,
  maxListBytes: 64 * MB,
  maxLineBytes: 16 * MB,
  pageSize: 250,
  pingIntervalMs: 2_500,
  pingDeadlineMs: 6_000,
  watchSilenceMs: 150_000,
  maxAttempts: 3,
  maxSockets: 64,
};
