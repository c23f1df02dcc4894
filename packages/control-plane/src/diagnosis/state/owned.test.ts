import {
  annotations,
  labels,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { asked, complete, demo } from '../../view/__testUtils__/fleet';
import { owned } from './owned';

const PAIR = {
  [labels.clusterName]: 'demo',
  [labels.clusterNamespace]: 'payments',
};

const of = (object: unknown, isHome = false, isOnly = true): any =>
  owned([complete('dc1'), object as any], {
    cluster: demo([asked('dc1', 'east'), asked('dc2', 'east')]),
    isHere: each => each === 'east',
    isHome,
    isOnly,
  })[1].metadata.labels;

const datacenter = (name: string, own: object = {}, clusterName = 'demo') => {
  const { metadata, ...rest } = complete(name, { spec: { clusterName } });
  return { ...rest, metadata: { ...metadata, labels: own } };
};

const thing = (kind: string, name: string, own: object = {}) => ({
  kind,
  metadata: { name, namespace: 'payments', labels: own },
});

describe('a datacenter', () => {
  it.each<[string, unknown, object]>([
    ['that the order names', datacenter('dc2'), PAIR],
    [
      'that says nothing of its Cassandra cluster',
      datacenter('dc2', {}, ''),
      PAIR,
    ],
    ['that was removed from the order', datacenter('dc9'), PAIR],
    [
      'with half of the pair',
      datacenter('dc2', { [labels.clusterName]: 'demo' }),
      PAIR,
    ],
    ['of another Cassandra cluster', datacenter('dc2', {}, 'other'), {}],
    [
      'of another K8ssandraCluster',
      datacenter('dc2', { [labels.clusterName]: 'x' }),
      { [labels.clusterName]: 'x' },
    ],
    [
      'of one of the same name elsewhere',
      datacenter('dc2', { ...PAIR, [labels.clusterNamespace]: 'b' }),
      { ...PAIR, [labels.clusterNamespace]: 'b' },
    ],
  ])('%s', (_, object, expected) => {
    expect(of(object)).toEqual(expected);
  });

  it('that nothing names is left alone where there are several clusters', () => {
    expect(of(datacenter('dc9'), false, false)).toEqual({});
    expect(of(datacenter('dc2'), false, false)).toEqual(PAIR);
  });
});

describe('a secret', () => {
  const copy = { [labels.replicatedSecretName]: 'payments.demo' };

  it('beside a datacenter is a copy of the superuser', () => {
    expect(of(thing('Secret', 'demo-superuser'))).toEqual(copy);
    expect(of(thing('Secret', 'other'))).toEqual({});
  });

  it('beside the K8ssandraCluster is the source', () => {
    expect(of(thing('Secret', 'demo-superuser'), true)).toEqual({});
    const source: any = thing('Secret', 'demo-superuser');
    source.metadata.annotations = { [annotations.resourceHash]: 'x' };
    expect(of(source, true)).toMatchObject({
      ...PAIR,
      [labels.replicatedBy]: 'k8ssandracluster-controller',
    });
  });
});

it('a ReplicatedSecret of its name is its own, at home', () => {
  expect(of(thing('ReplicatedSecret', 'demo'), true)).toEqual(PAIR);
  expect(of(thing('ReplicatedSecret', 'demo'))).toEqual({});
});
