import type { CassandraTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import {
  ago,
  asked,
  complete,
  demo,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { east, toldBy, type Told } from '../__testUtils__/told';

const rebuild = (done: boolean): CassandraTask => ({
  apiVersion: 'control.k8ssandra.io/v1alpha1',
  kind: 'CassandraTask',
  metadata: { name: 'dc1-rebuild', namespace: 'payments' },
  spec: {
    datacenter: { name: 'dc1', namespace: 'payments' },
    jobs: [{ name: 'dc1-rebuild', command: 'rebuild' }],
  },
  status: { ...(done && { completionTime: ago(60) }) },
});

const given = (options: {
  superuser?: string;
  live?: string;
  external?: boolean;
  stopped?: boolean;
  task?: CassandraTask;
}): Snapshot => {
  const cluster = demo([asked('dc1', 'east', { stopped: options.stopped })]);
  if (options.superuser) {
    cluster.spec.cassandra!.superuserSecretRef = { name: options.superuser };
  }
  if (options.external) cluster.spec.secretsProvider = 'external';
  const live = complete('dc1', {
    spec: { superuserSecretName: options.live ?? 'demo-superuser' },
  });
  return snapshot(cluster, [
    east({ datacenters: [live], tasks: options.task ? [options.task] : [] }),
  ]);
};

it.each<[string, Snapshot, Told[]]>([
  ['nothing', given({}), []],
  ['a name that nobody asks for', given({ live: 'made-by-hand' }), []],
  [
    'another superuser',
    given({ superuser: 'new-admin' }),
    [
      {
        cause:
          'The superuser Secret of east (dc1) stays demo-superuser: that new-admin is asked for has no effect.',
        state: 'attention',
        evidence: ['K8ssandraCluster/demo', 'CassandraDatacenter/dc1'],
      },
    ],
  ],
  [
    'the one it was made with',
    given({ superuser: 'admin', live: 'admin' }),
    [],
  ],
  [
    'secrets that others bring',
    given({ superuser: 'admin', external: true }),
    [],
  ],
  [
    'a stop in the middle of a rebuild',
    given({ stopped: true, task: rebuild(false) }),
    [
      {
        cause:
          'east (dc1) is not stopped while it is rebuilt: that stopped is asked for has no effect yet.',
        evidence: [
          'K8ssandraCluster/demo',
          'CassandraDatacenter/dc1',
          'CassandraTask/dc1-rebuild',
        ],
      },
    ],
  ],
  ['a stop after it', given({ stopped: true, task: rebuild(true) }), []],
  ['a rebuild', given({ task: rebuild(false) }), []],
])('%s', (_, from, expected) => {
  const found = toldBy('field-ignored', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
