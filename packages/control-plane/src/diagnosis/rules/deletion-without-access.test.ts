import { missingContext } from '../../snapshot/missingContext';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import {
  ago,
  asked,
  complete,
  context,
  demo,
  outOfSight,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { east, toldBy, two, type Told } from '../__testUtils__/told';

const deleting = (
  gone: ContextSnapshot,
  changes: { written?: boolean; annotations?: Record<string, string> } = {},
): Snapshot => {
  const cluster = demo([asked('dc1', 'east'), asked('dc2', 'west')], {
    deletionTimestamp: ago(900),
    annotations: {
      'backstage.k8ssandra.io/claim': 'hub',
      ...changes.annotations,
    },
  });
  if (changes.written !== false) {
    cluster.status!.datacenters = {
      dc2: { contextName: 'west', cassandra: complete('dc2').status },
    };
  }
  return snapshot(cluster, [east(), gone]);
};

it.each<[string, Snapshot, Told[]]>([
  ['nothing is deleted', two(), []],
  [
    'the status tells that the access data are gone',
    (() => {
      const from = deleting(
        context('west', { datacenters: [complete('dc2')] }),
      );
      from.cluster.status!.error =
        'Reach west: deletion waits for west: no ClientConfig names the context west. Add one';
      return from;
    })(),
    [{ cause: expect.stringContaining('west (dc2)') }],
  ],
  [
    'the access data are gone',
    deleting(missingContext('west')),
    [
      {
        cause:
          'Nothing can be deleted in west (dc2): context west has no access data.',
        state: 'attention',
        seconds: 900,
        evidence: ['K8ssandraCluster/demo', 'CassandraDatacenter/dc2'],
      },
    ],
  ],
  [
    'the context is switched off',
    deleting(context('west', { connection: 'disabled', visible: false })),
    [{ cause: expect.stringContaining('is switched off') }],
  ],
  [
    'two names for one context',
    deleting(context('west', { connection: 'conflict', visible: false })),
    [{ cause: expect.stringContaining('several ClientConfigs') }],
  ],
  [
    'nothing was ever made there',
    deleting(missingContext('west'), { written: false }),
    [],
  ],
  [
    'nothing was made there, and the operator waits for it all the same',
    (() => {
      const from = deleting(missingContext('west'), { written: false });
      from.cluster.status!.error = 'unknown Kubernetes context: west';
      return from;
    })(),
    [
      {
        cause: expect.stringContaining('west (dc2)'),
        evidence: ['K8ssandraCluster/demo'],
      },
    ],
  ],
  ['it is away, and will be back', deleting(outOfSight('west')), []],
  [
    'it was given up',
    deleting(missingContext('west'), {
      annotations: { 'backstage.k8ssandra.io/abandon': 'west' },
    }),
    [],
  ],
  [
    'a datacenter that is no longer asked for',
    (() => {
      const cluster = demo([asked('dc1', 'east')]);
      cluster.status!.datacenters = {
        dc2: { contextName: 'west', cassandra: complete('dc2').status },
      };
      return snapshot(cluster, [east(), missingContext('west')]);
    })(),
    [{ cause: expect.stringContaining('west (dc2)'), seconds: null }],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('deletion-without-access', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
