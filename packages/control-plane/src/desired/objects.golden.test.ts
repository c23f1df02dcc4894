import type {
  CassandraDatacenter,
  EndpointSlice,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildCassandraDatacenter } from './cassandraDatacenter';
import { buildContactPoints } from './contactPoints';
import { buildMetricsAgentConfigMap } from './metricsAgent';
import {
  initialSystemReplication,
  systemReplication,
} from './systemReplication';
import { buildRebuildTask } from './rebuildTask';
import { buildReplicatedSecret } from './replicatedSecret';
import { buildSecretCopy, buildSuperuserSecret } from './secrets';
import { buildSeedSlices } from './seeds';
import { superuserSecretName } from './names';
import { buildVectorConfigMap } from './vector/vectorConfigMap';
import {
  hasReference,
  referenceTitle,
  goldenCluster,
  goldenObject,
  goldenObjects,
  withoutHashes,
} from './__testUtils__/golden';

function datacenterOf(
  cluster: K8ssandraCluster,
  name: string,
): CassandraDatacenter {
  const templates = cluster.spec.cassandra?.datacenters ?? [];
  const index = templates.findIndex(each => each.metadata.name === name);
  return buildCassandraDatacenter({
    cluster,
    template: templates[index],
    index,
    systemReplication: initialSystemReplication(cluster),
    superuserSecretName: superuserSecretName(cluster),
  });
}

/** Reference objects have neither uids nor, where there are none, annotations. */
function comparable(object: any): any {
  const { annotations, ownerReferences, ...metadata } =
    withoutHashes(object).metadata;
  return {
    ...object,
    metadata: {
      ...metadata,
      ...(Object.keys(annotations ?? {}).length > 0 && { annotations }),
      ...(ownerReferences && {
        ownerReferences: ownerReferences.map(({ uid, ...rest }: any) => rest),
      }),
    },
  };
}

const find = (fixture: string, context: string, name: string) =>
  goldenObjects(fixture, context).find(each => each.metadata.name === name);

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('objects as the operator writes them'), () => {
  it.each([
    ['two-dc', 'control-plane', 'dc1', 'east'],
    ['two-dc', 'control-plane', 'dc2', 'west'],
    ['seed-demo-mcac', 'control-plane', 'dc1', 'control-plane'],
    ['appendix-f', 'control-plane', 'dc2', 'kind-1'],
    ['multi-dc', 'kind-k8ssandra-0', 'dc2', 'kind-k8ssandra-1'],
    ['single-dc', 'kind-k8ssandra-0', 'dc1', 'kind-k8ssandra-0'],
  ])('metrics agent: %s/%s %s', (fixture, home, name, context) => {
    const cluster = goldenCluster(fixture, home);
    const template = cluster.spec.cassandra!.datacenters!.find(
      each => each.metadata.name === name,
    )!;
    const built = buildMetricsAgentConfigMap({ cluster, template });
    const golden = find(fixture, context, built.metadata.name);
    expect(comparable(built)).toEqual(golden);
  });

  it.each([
    ['single-dc', 'dc1', 'kind-k8ssandra-0'],
    ['multi-dc', 'dc1', 'kind-k8ssandra-0'],
    ['multi-dc', 'dc2', 'kind-k8ssandra-1'],
  ])('Vector: %s %s', (fixture, name, context) => {
    const cluster = goldenCluster(fixture, 'kind-k8ssandra-0');
    const template = cluster.spec.cassandra!.datacenters!.find(
      each => each.metadata.name === name,
    )!;
    const built = buildVectorConfigMap({ cluster, template })!;
    const golden = find(fixture, context, built.metadata.name);
    expect(comparable(built)).toEqual(golden);
  });

  it.each([
    ['two-dc', 'dc2', 'west'],
    ['three-dc', 'dc3', 'eu'],
    ['appendix-f', 'dc2', 'kind-1'],
    ['appendix-f', 'dc1', 'kind-0'],
  ])('seeds: %s %s', (fixture, name, context) => {
    const cluster = goldenCluster(fixture, 'control-plane');
    const golden = goldenObject(fixture, context, 'EndpointSlice');
    const slices = buildSeedSlices({
      cluster,
      datacenter: datacenterOf(cluster, name),
      addresses: golden.endpoints[0].addresses,
    });
    expect(slices.map(comparable)).toEqual([{ ...golden, ports: undefined }]);
  });

  it.each([
    ['two-dc', 'control-plane', 'dc1'],
    ['two-dc', 'control-plane', 'dc2'],
    ['appendix-f', 'control-plane', 'dc2'],
    ['multi-dc', 'kind-k8ssandra-0', 'dc2'],
    ['multi-dc-stargate', 'kind-k8ssandra-0', 'dc2'],
  ])('contact points: %s/%s %s', (fixture, home, name) => {
    const cluster = goldenCluster(fixture, home);
    const datacenter = datacenterOf(cluster, name);
    const goldenSlice = goldenObjects(fixture, home).find(
      each =>
        each.kind === 'EndpointSlice' &&
        each.metadata.name.endsWith(`-${name}-contact-points-service-ipv4`),
    );
    const built = buildContactPoints({
      cluster,
      datacenter,
      slices: [
        {
          ...goldenSlice,
          metadata: { name: 'all-pods-abcde' },
        } as EndpointSlice,
      ],
    })!;
    const goldenService = find(fixture, home, built.service.metadata.name);
    const { metadata, spec } = comparable(built.service);
    expect(metadata).toEqual(goldenService.metadata);
    expect(goldenService.spec).toMatchObject(spec);
    const [slice, ...more] = built.slices.map(comparable);
    expect(more).toEqual([]);
    const { ownerReferences, annotations, ...own } = slice.metadata;
    expect({ ...slice, metadata: own }).toEqual({
      ...goldenSlice,
      metadata: { ...goldenSlice.metadata, annotations: undefined },
    });
  });

  it.each(['two-dc', 'three-dc', 'appendix-f', 'seed-demo-mcac'])(
    'replicated secret: %s',
    fixture => {
      const cluster = goldenCluster(fixture, 'control-plane');
      const { status, ...golden } = goldenObject(
        fixture,
        'control-plane',
        'ReplicatedSecret',
      );
      expect(comparable(buildReplicatedSecret({ cluster }))).toEqual(golden);
    },
  );

  it.each([
    ['two-dc', 'west'],
    ['appendix-f', 'kind-1'],
  ])('superuser and its copy: %s in %s', (fixture, context) => {
    const cluster = goldenCluster(fixture, 'control-plane');
    const source = buildSuperuserSecret({ cluster, password: 'x'.repeat(20) });
    const goldenSource = goldenObject(fixture, 'control-plane', 'Secret');
    const shape = (secret: any) => ({
      ...comparable(secret),
      data: Object.keys(secret.data).sort(),
    });
    expect(shape(source)).toEqual(shape(goldenSource));

    const replicatedSecret = buildReplicatedSecret({ cluster });
    const target = replicatedSecret.spec.replicationTargets!.find(
      each => each.k8sContextName === context,
    )!;
    const copy = buildSecretCopy({ source, target, replicatedSecret });
    const goldenCopy = goldenObject(fixture, context, 'Secret');
    expect(shape(copy)).toEqual(shape(goldenCopy));
    expect(copy.data).toEqual(source.data);
  });

  it.each([
    ['two-dc', 'dc2', 'west', 3],
    ['appendix-f', 'dc2', 'kind-1', 2],
  ])('rebuild: %s %s', (fixture, name, context, size) => {
    const cluster = goldenCluster(fixture, 'control-plane');
    const built = comparable(
      buildRebuildTask({
        cluster,
        datacenter: datacenterOf(cluster, name),
        sourceDatacenter: 'dc1',
        size,
      }),
    );
    const golden = goldenObject(fixture, context, 'CassandraTask');
    const { scheduledTime, ...spec } = golden.spec;
    expect(built.spec).toEqual(spec);
    expect(built.metadata).toEqual({
      ...golden.metadata,
      labels: {
        ...golden.metadata.labels,
        'k8ssandra.io/cluster-name': cluster.metadata.name,
        'k8ssandra.io/cluster-namespace': cluster.metadata.namespace,
      },
    });
  });

  it.each(['two-dc', 'three-dc', 'appendix-f', 'seed-demo-mcac'])(
    'replication at the start: %s',
    fixture => {
      const cluster = goldenCluster(fixture, 'control-plane');
      const annotation =
        cluster.metadata.annotations?.[
          'k8ssandra.io/initial-system-replication'
        ];
      expect(JSON.stringify(initialSystemReplication(cluster))).toBe(
        annotation,
      );
      expect(
        systemReplication({
          cluster,
          initialized: cluster.spec.cassandra!.datacenters!.map(
            each => each.metadata.name,
          ),
        }),
      ).toMatchObject(JSON.parse(annotation!));
    },
  );
});
