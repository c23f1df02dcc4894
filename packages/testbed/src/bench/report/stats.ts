/** What is printed of a series of measurements. */
export interface Summary {
  n: number;
  min: number;
  p50: number;
  p95: number;
  p99: number;
}

/** What is printed of the API servers beside a row. */
export type ServerSummary = Omit<Summary, 'p95'>;

/** Nearest-rank percentiles; the p99 of fewer than 100 values is their maximum. */
export function summarise(values: number[]): Summary {
  if (values.length === 0) throw new Error('Nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return {
    n: sorted.length,
    min: sorted[0],
    p50: rank(0.5),
    p95: rank(0.95),
    p99: rank(0.99),
  };
}
