import { buildCassandraDatacenter } from './cassandraDatacenter';
import { creationOrder } from './creationOrder';
import { superuserSecretName } from './names';
import {
  hasReference,
  referenceTitle,
  goldenCluster,
  goldenObject,
  withoutHashes,
} from './__testUtils__/golden';

/** Fixture, context of the control plane, and where each datacenter lies. */
const FIXTURES: Array<[string, string, Record<string, string>]> = [
  ['two-dc', 'control-plane', { dc1: 'east', dc2: 'west' }],
  ['two-dc--scale', 'control-plane', { dc1: 'east', dc2: 'west' }],
  ['two-dc--config', 'control-plane', { dc1: 'east', dc2: 'west' }],
  ['two-dc--autoupdate-once', 'control-plane', { dc1: 'east', dc2: 'west' }],
  ['two-dc--stop-dc', 'control-plane', { dc1: 'east', dc2: 'west', dc3: 'eu' }],
  ['three-dc', 'control-plane', { dc1: 'east', dc2: 'west', dc3: 'eu' }],
  ['appendix-f', 'control-plane', { dc1: 'kind-0', dc2: 'kind-1' }],
  ['seed-demo-mcac', 'control-plane', { dc1: 'control-plane', dc2: 'east' }],
  [
    'multi-dc-stargate',
    'kind-k8ssandra-0',
    { dc1: 'kind-k8ssandra-0', dc2: 'kind-k8ssandra-1' },
  ],
  ['single-dc', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
  [
    'multi-dc',
    'kind-k8ssandra-0',
    { dc1: 'kind-k8ssandra-0', dc2: 'kind-k8ssandra-1' },
  ],
  ['single-dc-dse', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
  ['single-dc-upgrade', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
  ['add-dc-cass-only', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
  ['gc/3.11-jdk8-CMS', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
  ['gc/3.11-jdk8-G1', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
  ['gc/4.0-jdk11-CMS', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
  ['gc/4.0-jdk11-G1', 'kind-k8ssandra-0', { dc1: 'kind-k8ssandra-0' }],
];

function build(fixture: string, home: string, name: string) {
  const cluster = goldenCluster(fixture, home);
  const annotation =
    cluster.metadata.annotations?.['k8ssandra.io/initial-system-replication'];
  const order = creationOrder(cluster);
  const index = order.findIndex(each => each.metadata.name === name);
  return withoutHashes(
    buildCassandraDatacenter({
      cluster,
      template: order[index],
      index,
      systemReplication: JSON.parse(annotation ?? '{}'),
      superuserSecretName: superuserSecretName(cluster),
    }),
  );
}

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('a CassandraDatacenter as the operator writes it'), () => {
  it.each(
    FIXTURES.flatMap(([fixture, home, places]) =>
      Object.entries(places).map(
        ([name, context]) => [fixture, name, home, context] as const,
      ),
    ),
  )('%s: %s', (fixture, name, home, context) => {
    const golden = goldenObject(fixture, context, 'CassandraDatacenter', name);
    expect(build(fixture, home, name)).toEqual(golden);
  });

  it.each(['dc1', 'dc2'])(
    'keeps the older collector for a version without the newer endpoint (%s)',
    name => {
      const context = name === 'dc1' ? 'control-plane' : 'east';
      expect(build('seed-demo', 'control-plane', name)).toEqual(
        goldenObject('seed-demo-mcac', context, 'CassandraDatacenter', name),
      );
    },
  );
});
