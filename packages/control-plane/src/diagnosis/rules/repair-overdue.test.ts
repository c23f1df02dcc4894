import type { Reaper } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import { ago } from '../../view/__testUtils__/fleet';
import { one, toldBy, type Told } from '../__testUtils__/told';

const DAY = 86_400;

const reaper = (
  status: Reaper['status'],
  datacenter = 'dc1',
  createdDays = 100,
): Snapshot =>
  one({
    reapers: [
      {
        apiVersion: 'reaper.k8ssandra.io/v1alpha1',
        kind: 'Reaper',
        metadata: {
          name: 'demo-dc1-reaper',
          namespace: 'payments',
          creationTimestamp: ago(createdDays * DAY),
        },
        spec: { datacenterRef: { name: datacenter } },
        status,
      },
    ],
  });

const since = (days: number, status: 'True' | 'False') => ({
  conditions: [{ type: 'Ready', status, lastTransitionTime: ago(days * DAY) }],
});

it.each<[string, Snapshot, Told[]]>([
  ['no Reaper', one(), []],
  ['one that is ready', reaper(since(12, 'True')), []],
  ['one that has been away for a day', reaper(since(1, 'False')), []],
  [
    'one that has been away for longer than deletes are kept',
    reaper(since(12, 'False')),
    [
      {
        cause:
          'Nothing in east (dc1) has been repaired for 12 d: Reaper is not ready there; the limit is 10 d.',
        state: 'attention',
        evidence: ['Reaper/demo-dc1-reaper'],
        seconds: 12 * DAY,
      },
    ],
  ],
  [
    'one that never was ready',
    reaper({ progress: 'Deploying' }),
    [{ cause: expect.stringContaining('100 d') }],
  ],
  ['one of which nothing is told', reaper(undefined), []],
  ['one of another datacenter', reaper(since(12, 'False'), 'dc9'), []],
])('%s', (_, from, expected) => {
  const found = toldBy('repair-overdue', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
