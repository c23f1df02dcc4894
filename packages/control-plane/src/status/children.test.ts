import {
  labels,
  labelValues,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { context, newCluster } from '../plan/__testUtils__/snapshots';
import type { ContextSnapshot } from '../snapshot';
import { childStatuses } from './children';

const cluster = newCluster([]);
const child = (status: object | undefined, datacenter = 'dc1', rest = {}) =>
  ({
    apiVersion: 'v1',
    kind: 'X',
    metadata: {
      name: `demo-${datacenter}`,
      namespace: 'db',
      labels: {
        [labels.clusterName]: 'demo',
        [labels.clusterNamespace]: 'db',
        [labels.cleanedUpBy]: labelValues.controller,
        ...rest,
      },
    },
    spec: { datacenterRef: { name: datacenter } },
    ...(status && { status }),
  } as KubernetesObject);
const NONE = {
  availableReplicas: 0,
  readyReplicas: 0,
  replicas: 0,
  updatedReplicas: 0,
};
const before = {
  stargate: { ...NONE, progress: 'Running' },
  reaper: { progress: 'Running' },
};
const statuses = (rest: object, noted?: typeof before) =>
  childStatuses(
    cluster,
    {
      name: 'dc1',
      cassandraName: 'dc1',
      namespace: 'db',
      context: context('east', rest as Partial<ContextSnapshot>),
    },
    noted,
  );
const deployed = { ...NONE, replicas: 2, progress: 'Deploying' };
const configuring = {
  progress: 'Configuring',
  conditions: [{ type: 'Ready', status: 'False' }],
};

describe('the status of what runs beside a datacenter', () => {
  it.each<[string, object, typeof before | undefined, object]>([
    ['nothing where nothing is', {}, undefined, {}],
    [
      'a full copy',
      { stargates: [child(deployed)], reapers: [child(configuring)] },
      before,
      { stargate: deployed, reaper: configuring },
    ],
    [
      'Pending for a Stargate that nobody acts on, as its schema wants it',
      { stargates: [child(undefined)] },
      undefined,
      { stargate: { ...NONE, progress: 'Pending' } },
    ],
    [
      'Pending for an empty progress',
      { stargates: [child({ ...NONE, replicas: 1, progress: '' })] },
      undefined,
      { stargate: { ...NONE, replicas: 1, progress: 'Pending' } },
    ],
    [
      'nothing for a Reaper that nobody acts on',
      { reapers: [child(undefined)] },
      undefined,
      {},
    ],
    ['gone with the objects', { stargates: [], reapers: [] }, before, {}],
    [
      'gone where the API server lost the kind',
      { served: { Reaper: false, Stargate: true } },
      before,
      {},
    ],
    ['as noted while nobody knows the kind', { served: {} }, before, before],
    [
      'as noted while the region is away',
      { visible: false, reapers: [] },
      before,
      before,
    ],
    [
      'none of another datacenter',
      {
        stargates: [child(deployed, 'dc2')],
        reapers: [child(configuring, 'dc2')],
      },
      undefined,
      {},
    ],
    [
      'none of another cluster',
      {
        reapers: [child(configuring, 'dc1', { [labels.clusterName]: 'other' })],
      },
      undefined,
      {},
    ],
    [
      'none of what nobody made for the cluster',
      { reapers: [child(configuring, 'dc1', { [labels.cleanedUpBy]: 'me' })] },
      undefined,
      {},
    ],
  ])('is %s', (_, rest, noted, expected) => {
    expect(statuses(rest, noted)).toEqual(expected);
  });
});
