import {
  annotations,
  finalizers,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import {
  away,
  claimed,
  context,
  dc,
  newCluster,
  snapshot,
} from '../__testUtils__/snapshots';
import { plan } from '../plan';

const two = (metadata = {}) =>
  newCluster([dc('dc1', 'east'), dc('dc2', 'west', { size: 2 })], metadata);
const take = (cluster: K8ssandraCluster, home = context('')) =>
  plan(snapshot(cluster, [home, context('east'), context('west')]));
const claim = 'claim//K8ssandraCluster/db/demo';
const patch = (metadata: object) =>
  ` > patch in home ${JSON.stringify({ metadata })}`;
const notes = {
  [annotations.claim]: 'cp',
  [annotations.initialSystemReplication]: '{"dc1":3}',
};

describe('the claim', () => {
  it.each([
    [
      'of a new cluster is one patch with finalizer and notes',
      two(),
      `${claim} ready${patch({
        resourceVersion: '1',
        finalizers: [finalizers.cluster],
        annotations: notes,
      })}`,
    ],
    [
      'keeps the finalizers of others',
      two({ finalizers: ['example.com/keep'] }),
      `${claim} ready${patch({
        resourceVersion: '1',
        finalizers: ['example.com/keep', finalizers.cluster],
        annotations: notes,
      })}`,
    ],
    [
      'never changes a note that stands there',
      two({
        annotations: { [annotations.initialSystemReplication]: '{"dc1":1}' },
      }),
      `${claim} ready${patch({
        resourceVersion: '1',
        finalizers: [finalizers.cluster],
        annotations: { [annotations.claim]: 'cp' },
      })}`,
    ],
    ['is done when all three are there', claimed(two()), `${claim} done`],
    [
      'puts back a finalizer that somebody took',
      {
        ...claimed(two()),
        metadata: { ...claimed(two()).metadata, finalizers: [] },
      },
      `${claim} ready${patch({
        resourceVersion: '1',
        finalizers: [finalizers.cluster],
        annotations: {},
      })}`,
    ],
    [
      'puts back a note that somebody took',
      claimed(two(), { [annotations.initialSystemReplication]: undefined! }),
      `${claim} ready${patch({
        resourceVersion: '1',
        annotations: { [annotations.initialSystemReplication]: '{"dc1":3}' },
      })}`,
    ],
    [
      'brings a note of the older form into the newer one',
      claimed(two(), {
        [annotations.initialSystemReplication]:
          '{"datacenters":["dc2","dc1"],"replicationFactor":2}',
      }),
      `${claim} ready${patch({
        resourceVersion: '1',
        annotations: {
          [annotations.initialSystemReplication]: '{"dc1":2,"dc2":2}',
        },
      })}`,
    ],
    [
      'leaves a note that cannot be read to its author',
      claimed(two(), { [annotations.initialSystemReplication]: 'nonsense' }),
      `${claim} done`,
    ],
  ])('%s', (_, cluster, expected) => {
    expect(lines(take(cluster), /^claim/)).toEqual([expected]);
  });

  it('notes nothing on replication for a cluster that is refused', () => {
    const cluster = newCluster([dc('Not A Name', 'east')]);
    expect(lines(take(cluster), /^claim/)).toEqual([
      `${claim} ready${patch({
        resourceVersion: '1',
        finalizers: [finalizers.cluster],
        annotations: { [annotations.claim]: 'cp' },
      })}`,
    ]);
  });

  it('waits for the control-plane cluster', () => {
    expect(lines(take(two(), away('')), /^(reach|claim)/)).toEqual([
      'reach//Context// blocked: it cannot be seen: connection refused',
      `${claim} blocked: waits for home: it cannot be seen: connection refused`,
    ]);
  });

  it('comes before everything else', () => {
    const others = lines(take(two())).filter(each => !each.startsWith('claim'));
    expect(others.length).toBeGreaterThan(5);
    for (const each of others) {
      expect(each).toMatch(/ blocked: waits for the cluster itself$/);
    }
  });
});

describe('a note that cannot be read', () => {
  it.each([['[]'], ['nonsense'], ['{"dc1":"three"}'], ['null']])(
    'stops the datacenters, with the form that is expected: %s',
    text => {
      const made = take(
        claimed(two(), { [annotations.initialSystemReplication]: text }),
      );
      for (const each of lines(made, /^run/)) {
        expect(each).toContain(
          `blocked!: it is refused: metadata.annotations[${annotations.initialSystemReplication}]: write copies by datacenter, such as {"dc1":3}`,
        );
      }
    },
  );

  it.each([
    ['its newer form', '{"dc1":2}'],
    ['its older form', '{"datacenters":["dc1"],"replicationFactor":2}'],
  ])('is read in %s', (_, text) => {
    const made = take(
      claimed(two(), { [annotations.initialSystemReplication]: text }),
    );
    expect(lines(made, /^run/).join()).not.toContain('refused');
  });
});
