import {
  labels,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { asked, complete, demo, pod } from '../../view/__testUtils__/fleet';
import { believedIn } from './believed';

const order = demo([asked('dc1', 'east')]);

const names = (...objects: unknown[]) =>
  believedIn(objects as KubernetesObject[], order).map(
    each => each.metadata.name,
  );

const recorded = (rack: string, ready = true): any => ({
  ...pod('dc1', rack),
  status: {
    phase: 'Running',
    containerStatuses: [{ name: 'cassandra', ready }],
  },
});

const set = (rack: string, readyReplicas: number): any => ({
  kind: 'StatefulSet',
  metadata: {
    name: `demo-dc1-${rack}-sts`,
    namespace: 'payments',
    labels: {
      [labels.cassandraDatacenter]: 'dc1',
      [labels.cassandraRack]: rack,
    },
  },
  spec: { replicas: 2 },
  status: { readyReplicas },
});

const unnoted = complete('dc1', { status: { nodeStatuses: {} } });

it.each<[string, unknown[], string[]]>([
  [
    'all that cass-operator noted, where none is recorded',
    [complete('dc1')],
    ['demo-dc1-r1-sts-0', 'demo-dc1-r2-sts-0', 'demo-dc1-r3-sts-0'],
  ],
  [
    'those beside the one that is recorded',
    [complete('dc1'), recorded('r2', false)],
    ['demo-dc1-r1-sts-0', 'demo-dc1-r3-sts-0'],
  ],
  [
    'all that are asked for, where nothing noted them',
    [unnoted],
    ['demo-dc1-r1-sts-0', 'demo-dc1-r2-sts-0', 'demo-dc1-r3-sts-0'],
  ],
  [
    'one rack, where no racks are asked for',
    [
      complete('dc7', {
        spec: { size: 1, clusterName: 'demo' },
        status: { nodeStatuses: {} },
      }),
    ],
    ['demo-dc7-default-sts-0'],
  ],
  [
    'none of a datacenter that is not ready',
    [complete('dc1', { conditions: { Ready: 'False' } })],
    [],
  ],
  [
    'those of one that changes, and stays ready',
    [complete('dc1', { status: { cassandraOperatorProgress: 'Updating' } })],
    ['demo-dc1-r1-sts-0', 'demo-dc1-r2-sts-0', 'demo-dc1-r3-sts-0'],
  ],
  [
    'as many as the StatefulSet of the rack counts',
    [complete('dc1'), set('r1', 2), set('r2', 0)],
    ['demo-dc1-r1-sts-0', 'demo-dc1-r1-sts-1'],
  ],
  [
    'none but those that are recorded, where that is the count',
    [complete('dc1'), set('r1', 1), recorded('r1')],
    [],
  ],
  [
    'one beside a recorded one that is not ready',
    [complete('dc1'), set('r1', 1), recorded('r1', false)],
    ['demo-dc1-r1-sts-1'],
  ],
])('believes %s', (_, objects, expected) => {
  expect(names(...objects)).toEqual(expected);
});

it('tells of them as of pods that run', () => {
  const [found] = believedIn([complete('dc1')], order) as any[];
  expect(found.metadata.labels).toMatchObject({
    [labels.cassandraDatacenter]: 'dc1',
    [labels.cassandraRack]: 'r1',
  });
  expect(found.status.containerStatuses[0].ready).toBe(true);
});
