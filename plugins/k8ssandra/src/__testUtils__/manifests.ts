import type {
  DatacenterManifest,
  KubernetesObject,
  ManifestsResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './views';

const order: KubernetesObject & { spec: object } = {
  apiVersion: 'k8ssandra.io/v1alpha1',
  kind: 'K8ssandraCluster',
  metadata: { name: 'demo', namespace: 'cassandra', generation: 4 },
  spec: {
    cassandra: {
      serverVersion: '5.0.6',
      config: {
        cassandraYaml: {
          client_encryption_options: {
            enabled: true,
            keystore_password: '(hidden)',
          },
        },
      },
      datacenters: [
        { metadata: { name: 'dc1' }, k8sContext: 'prod-us-east', size: 3 },
        { metadata: { name: 'dc2' }, k8sContext: 'prod-us-west', size: 3 },
      ],
    },
  },
};

/** A CassandraDatacenter with three nodes. */
export function aCassandraDatacenter(
  name: string,
  size = 3,
): KubernetesObject & { spec: object } {
  return {
    apiVersion: 'cassandra.datastax.com/v1beta1',
    kind: 'CassandraDatacenter',
    metadata: {
      name,
      namespace: 'cassandra',
      labels: { 'k8ssandra.io/cluster-name': 'demo' },
    },
    spec: {
      clusterName: 'demo',
      serverType: 'cassandra',
      serverVersion: '5.0.6',
      size,
      racks: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }],
      config: { 'cassandra-yaml': { keystore_password: '(hidden)' } },
    },
  };
}

/** A region that has what follows from the order. */
export function aManifest(
  over: Partial<DatacenterManifest> = {},
): DatacenterManifest {
  const { name = 'dc1', region = 'us-east' } = over;
  const label = `${region} (${name})`;
  return {
    name,
    region,
    label,
    context: `prod-${region}`,
    kubernetesCluster: `prod-${region}`,
    namespace: 'cassandra',
    comparison: 'same',
    state: 'healthy',
    sentence: say(`${label} has what follows from the order.`),
    desired: aCassandraDatacenter(name),
    desiredReason: null,
    live: {
      value: aCassandraDatacenter(name),
      observedAgeSeconds: 0,
      reachable: true,
    },
    forbidden: false,
    difference: [],
    omitted: 0,
    ...over,
  };
}

/** One region of each kind: as asked, different, out of sight, not created, refusing. */
export function someManifests(): ManifestsResponse {
  return {
    id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    signalKey: 'key-demo',
    asked: { value: order, observedAgeSeconds: 2, reachable: true },
    datacenters: [
      aManifest(),
      aManifest({
        name: 'dc2',
        region: 'us-west',
        comparison: 'differs',
        state: 'attention',
        sentence: say(
          'us-west (dc2) has something else than what follows from the order. Somebody changed spec.size.',
        ),
        live: {
          value: aCassandraDatacenter('dc2', 4),
          observedAgeSeconds: 0,
          reachable: true,
        },
        difference: [
          { path: '/spec/size', before: 4, after: 3 },
          { path: '/spec/serverImage', after: 'registry.example/cassandra:5' },
        ],
      }),
      aManifest({
        name: 'dc3',
        region: 'eu-west',
        comparison: 'unknown',
        state: 'unreachable',
        sentence: say(
          'eu-west (dc3) cannot be read now. prod-eu-west does not answer.',
        ),
        live: {
          value: aCassandraDatacenter('dc3'),
          observedAgeSeconds: 372,
          reachable: false,
          reason: say('prod-eu-west does not answer.'),
        },
        difference: null,
      }),
      aManifest({
        name: 'dc4',
        region: 'eu-north',
        comparison: 'not-created',
        state: 'waiting',
        sentence: say('eu-north (dc4) does not have it yet.'),
        live: { value: null, observedAgeSeconds: 0, reachable: true },
        difference: null,
      }),
      aManifest({
        name: 'dc5',
        region: 'ap-south',
        comparison: 'unknown',
        state: 'attention',
        forbidden: true,
        sentence: say(
          'ap-south (dc5) does not let the control plane read it: “cassandradatacenters is forbidden”.',
        ),
        live: {
          value: null,
          observedAgeSeconds: null,
          reachable: false,
          reason: say('It does not let the control plane read it.'),
        },
        difference: null,
      }),
    ],
  };
}
