import type { Snapshot } from '../../snapshot/types';
import {
  asked,
  complete,
  demo,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { missingContext } from '../../snapshot/missingContext';
import { bothAsked, east, toldBy, two, type Told } from '../__testUtils__/told';

const order = (mode: Snapshot['mode'] = 'reconcile') => {
  const cluster = demo([
    asked('dc1', 'east'),
    asked('dc2', 'nowhere'),
    asked('dc3', 'nowhere-else'),
  ]);
  return snapshot(
    cluster,
    [east(), missingContext('nowhere'), missingContext('nowhere-else')],
    { mode },
  );
};

it.each<[string, Snapshot, Told[]]>([
  ['every context is known', two(), []],
  [
    'two contexts nobody knows',
    order(),
    [
      {
        cause:
          'nowhere (dc2) waits for a credential: no ClientConfig names the context nowhere.',
        state: 'attention',
        evidence: ['K8ssandraCluster/demo'],
      },
      { cause: expect.stringContaining('nowhere-else (dc3)') },
    ],
  ],
  [
    'the operator of K8ssandra stops there',
    order('observe'),
    [
      {
        cause: expect.stringContaining(
          'one region after another, so nowhere-else waits as well.',
        ),
      },
      { cause: expect.not.stringContaining('as well') },
    ],
  ],
  ...(
    [
      'no ClientConfig names the context west. Add one',
      'No known client for context-name west',
    ] as const
  ).map((error): [string, Snapshot, Told[]] => {
    const cluster = demo(bothAsked());
    cluster.status!.error = error;
    return [
      `the status says: ${error}`,
      two(undefined, {}, cluster),
      [
        {
          cause:
            'west (dc2) waits for a credential: no ClientConfig names the context west.',
          evidence: ['K8ssandraCluster/demo'],
          confidence: 0.9,
        },
      ],
    ];
  }),
  [
    'a context that was there before',
    (() => {
      const cluster = demo([asked('dc1', 'east'), asked('dc2', 'gone')]);
      cluster.status!.datacenters = {
        dc2: { contextName: 'gone', cassandra: complete('dc2').status },
      };
      return snapshot(cluster, [east(), missingContext('gone')]);
    })(),
    [
      {
        cause: expect.stringContaining('gone (dc2)'),
        evidence: ['K8ssandraCluster/demo', 'CassandraDatacenter/dc2'],
      },
    ],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('context-missing', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
