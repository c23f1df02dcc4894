import { zonesOf } from './zones';

const worker = (
  zone: string | null,
  ready: boolean | null,
  { off = false, cpu = '16' }: { off?: boolean; cpu?: string | null } = {},
) =>
  ({
    spec: { zone, unschedulable: off },
    status: { ready, ...(cpu !== null && { cpu, memory: '64Gi' }) },
  } as any);
const large = { cpu: '16', memory: '64Gi' };

it('counts workers by zone; one that is not ready or takes no pods is not usable', () => {
  expect(
    zonesOf([
      worker('b', true),
      worker(null, true),
      worker('a', true),
      worker('a', null),
      worker('a', true, { off: true }),
    ]),
  ).toEqual([
    { name: 'a', workers: 3, usable: 1, sizes: [{ ...large, workers: 1 }] },
    { name: 'b', workers: 1, usable: 1, sizes: [{ ...large, workers: 1 }] },
    { name: null, workers: 1, usable: 1, sizes: [{ ...large, workers: 1 }] },
  ]);
});

it('tells how large usable workers are, and which do not tell', () => {
  const [zone] = zonesOf([
    worker('a', true),
    worker('a', true),
    worker('a', true, { cpu: '4' }),
    worker('a', true, { cpu: null }),
    worker('a', false, { cpu: '99' }),
  ]);
  expect(zone.sizes).toEqual([
    { ...large, workers: 2 },
    { cpu: '4', memory: '64Gi', workers: 1 },
    { cpu: null, memory: null, workers: 1 },
  ]);
});
