/**
 * The K8ssandra operator (1.32 line, as shipped) on real API servers 1.35, measured once in the same way on a machine of the same
 * size; median unless said otherwise. Its data plane was simulated too. Compare ratios, not milliseconds.
 */
export const baseline = {
  creation: {
    2: {
      firstDatacenter: '15041',
      gates: ['50'],
      complete: '15348',
      gone: '162',
      writes: '53',
    },
    3: {
      firstDatacenter: '15041',
      gates: ['48', '187'],
      complete: '16203',
      gone: '214',
      writes: '86',
    },
  },
  status: {
    1: '88 (p99 168)',
    51: '80 (p99 3130)',
    writes: '10',
    reads: '3',
  },
  scaleOne: { writes: '24' },
  sizeChange: { written: '282', complete: '463', writes: '45' },
  settled: { reads: '0', writes: '0' },
  /** CPU of the API servers of the control plane and of the three regions, seconds. */
  burst: { complete: '49.4', gone: '51.9', writes: '68', serverCpu: '29.8' },
  memory: { pods: '14000' },
  rotation: { usable: '930 to 2060', others: 'restarts: up to 1980' },
  badAtStart: 'nobody served, exit after 120 s',
  failover: { killed: '17.7' },
} as const;
