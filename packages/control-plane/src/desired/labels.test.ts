import {
  cleanedUpLabels,
  clusterLabels,
  commonMetadata,
  ownedBy,
  partLabels,
  replicatedLabels,
} from './labels';
import { aCluster } from './__testUtils__/cluster';

const cluster = aCluster();
const pair = {
  'k8ssandra.io/cluster-name': 'demo',
  'k8ssandra.io/cluster-namespace': 'ns1',
};

describe('labels (operator-spec 9.1)', () => {
  it.each([
    ['of the cluster', clusterLabels(cluster), pair],
    [
      'of what goes with it',
      cleanedUpLabels(cluster),
      { ...pair, 'k8ssandra.io/cleaned-up-by': 'k8ssandracluster-controller' },
    ],
    [
      'of secrets that are copied',
      replicatedLabels(cluster),
      { ...pair, 'k8ssandra.io/replicated-by': 'k8ssandracluster-controller' },
    ],
    [
      'of parts of Cassandra',
      partLabels(),
      {
        'app.kubernetes.io/name': 'k8ssandra-operator',
        'app.kubernetes.io/part-of': 'k8ssandra',
        'app.kubernetes.io/component': 'cassandra',
      },
    ],
  ])('%s', (_case, labels, expected) => {
    expect(labels).toEqual(expected);
  });

  it('that the user wants everywhere may be none', () => {
    expect(commonMetadata(cluster)).toEqual({ labels: {}, annotations: {} });
    const metadata = {
      commonLabels: { a: '1' },
      commonAnnotations: { b: '2' },
    };
    expect(commonMetadata(aCluster({ metadata }))).toEqual({
      labels: { a: '1' },
      annotations: { b: '2' },
    });
  });
});

it('an owned object goes with its cluster', () => {
  expect(ownedBy(cluster)).toEqual({
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    name: 'demo',
    uid: 'uid-1',
    controller: true,
    blockOwnerDeletion: true,
  });
});
