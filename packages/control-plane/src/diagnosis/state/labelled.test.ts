import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { labelled } from './labelled';

const datacenter = (name: string, clusterName = 'My Cluster'): any => ({
  kind: 'CassandraDatacenter',
  metadata: { name, namespace: 'db' },
  spec: { clusterName },
});

const object = (
  kind: string,
  name: string,
  namespace = 'db',
  own?: object,
): any => ({
  kind,
  metadata: { name, namespace, ...(own && { labels: own }) },
});

const found = (each: any, ...datacenters: any[]) => {
  const all = labelled([...datacenters, each]);
  const { labels: own = {} } = all[all.length - 1].metadata;
  return [own[labels.cassandraDatacenter], own[labels.cassandraRack]];
};

describe('objects without the labels that a watch selects by', () => {
  const dc1 = datacenter('dc1');

  it.each<[string, any, any[]]>([
    ['a pod', object('Pod', 'mycluster-dc1-r1-sts-0'), ['dc1', 'r1']],
    [
      'a rack',
      object('StatefulSet', 'mycluster-dc1-rack-a-sts'),
      ['dc1', 'rack-a'],
    ],
    [
      'a disk',
      object('PersistentVolumeClaim', 'server-data-mycluster-dc1-r1-sts-0'),
      ['dc1', 'r1'],
    ],
    ['another pod', object('Pod', 'reaper-0'), [undefined, undefined]],
    [
      'another namespace',
      object('Pod', 'mycluster-dc1-r1-sts-0', 'other'),
      [undefined, undefined],
    ],
    [
      'another kind',
      object('ConfigMap', 'mycluster-dc1-r1-sts-0'),
      [undefined, undefined],
    ],
    [
      'one that has them',
      object('Pod', 'mycluster-dc1-r1-sts-0', 'db', {
        [labels.cassandraDatacenter]: 'dc7',
      }),
      ['dc7', undefined],
    ],
  ])('are told by their names: %s', (_, each, expected) => {
    expect(found(each, dc1)).toEqual(expected);
  });

  it('are left alone where two datacenters could be meant', () => {
    const pod = object('Pod', 'mycluster-dc1-r1-sts-0');
    expect(found(pod, dc1, datacenter('dc1'))).toEqual([undefined, undefined]);
  });

  it.each([
    ['Deployment', 'my-k8ssandra-operator', 'k8ssandra-operator'],
    ['Pod', 'cass-operator-controller-manager-7f', 'cass-operator'],
    ['Deployment', 'another', undefined],
    ['ConfigMap', 'k8ssandra-operator', undefined],
  ])('are known as operators by their names: %s %s', (kind, name, operator) => {
    const [{ metadata }] = labelled([object(kind, name)]);
    expect(metadata.labels?.[labels.name]).toBe(operator);
  });
});
