/**
 * The K8ssandra operator (1.32 line, as shipped) on real API servers 1.35, measured once in the same way on a machine of the same
 * size; median unless said otherwise. Its data plane was simulated too. Compare ratios, not milliseconds.
 */
export const baseline = {
  creation: {
    2: {
      firstDatacenter: '15041',
      gate: '50',
      complete: '15348',
      gone: '162',
      writes: '53',
    },
    3: {
      firstDatacenter: '15041',
      gate: '48 and 187',
      complete: '16203',
      gone: '214',
      writes: '86',
    },
  },
  status: { latency: '88 (p99 168)', writes: '10', reads: '3' },
  scaleOne: { writes: '24' },
  sizeChange: { written: '282', complete: '463', writes: '45' },
  settled: { reads: '0', writes: '0' },
  burst: { complete: '49.4', gone: '51.9', writes: '68' },
  memory: { pods: '14000' },
} as const;
