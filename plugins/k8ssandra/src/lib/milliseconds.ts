/** Milliseconds in words: "< 1 ms", "41 ms", "2.8 s". */
export function formatMilliseconds(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  return `${ms < 1 ? '< 1' : Math.round(ms)} ms`;
}
