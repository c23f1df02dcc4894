import type { Label, State } from '../types';
import { mutated } from './mutated';
import { givenNames, newNames, renamed, withOtherUids } from './rename';
import { dropExpiredEvents, shiftTimes } from './times';

const UID = '2c045ff3-c3be-4a82-b0ab-af5627982f65';

const label: Label = {
  cluster: 'shop/orders',
  now: '2026-05-04T12:00:00Z',
  state: 'healthy',
  rules: [
    {
      rule: 'node-down',
      evidence: [
        {
          context: 'east',
          kind: 'Pod',
          namespace: 'shop',
          name: 'orders-dc1-r1-sts-0',
        },
      ],
    },
  ],
  how: 'typed: for a test',
  source: 'here',
};

const event = (name: string, lastTimestamp: string) => ({
  object: { kind: 'Event', metadata: { name }, lastTimestamp },
});

const state = (): State => ({
  label,
  reachability: { east: { state: 'down', reason: '', lastContactSeconds: 9 } },
  files: [
    {
      context: 'hub',
      objects: [
        {
          object: {
            apiVersion: 'k8ssandra.io/v1alpha1',
            kind: 'K8ssandraCluster',
            metadata: { name: 'orders', namespace: 'shop', uid: UID },
            spec: {
              cassandra: {
                serverVersion: '4.1.8',
                storageConfig: {
                  cassandraDataVolumeClaimSpec: {
                    accessModes: ['ReadWriteOnce'],
                    resources: { requests: { storage: '5Gi' } },
                  },
                },
                datacenters: [
                  {
                    metadata: { name: 'dc1' },
                    k8sContext: 'east',
                    size: 1,
                    racks: [{ name: 'r1' }],
                  },
                ],
              },
            },
          },
        },
        event('old', '2026-05-04T10:59:59Z'),
        event('new', '2026-05-04T11:00:00Z'),
      ],
    },
    { context: 'east', objects: [] },
  ],
});

describe('the same state elsewhere', () => {
  it('knows every name that somebody gave', () => {
    expect(new Set(givenNames(state()))).toEqual(
      new Set(['shop', 'orders', 'hub', 'east', 'dc1', 'r1']),
    );
  });

  it.each([
    ['orders', 'X'],
    ['orders-dc1-r1-sts-0', 'X-Y-r1-sts-0'],
    ['reorders dc10 orders2', 'reorders dc10 orders2'],
    ['{"dc1":3}', '{"Y":3}'],
  ])('renames %s as a whole', (text, expected) => {
    const names = new Map([
      ['orders', 'X'],
      ['dc1', 'Y'],
    ]);
    expect(renamed(text, names)).toBe(expected);
  });

  it('takes the longer of two names', () => {
    const names = newNames(['east', 'east-1'], 'salt');
    expect(renamed('east-1 east', names)).toBe(
      `${names.get('east-1')} ${names.get('east')}`,
    );
  });

  it('changes each UID everywhere alike', () => {
    const [one, other] = withOtherUids(`${UID} ${UID}`, 'salt').split(' ');
    expect(one).toBe(other);
    expect(one).not.toBe(UID);
  });

  it.each([
    ['2026-05-04T12:00:00Z', '2026-04-27T12:00:00Z'],
    ['2026-05-04T12:00:00.123456Z', '2026-04-27T12:00:00.123456Z'],
    ['1970-01-01T00:00:01Z', '1970-01-01T00:00:01Z'],
  ])('moves %s by whole days', (text, expected) => {
    expect(shiftTimes(text, -7)).toBe(expected);
  });

  it('forgets events as Kubernetes does', () => {
    const kept = state();
    dropExpiredEvents(kept);
    expect(
      kept.files[0].objects.map(({ object }) => object.metadata.name),
    ).toEqual(['orders', 'new']);
  });

  it('keeps what the label says true', () => {
    const other = mutated(state(), 'salt');
    const [{ evidence }] = other.label.rules;
    const contexts = other.files.map(each => each.context);
    expect(contexts).toContain(evidence[0].context);
    expect(Object.keys(other.reachability)).toEqual([evidence[0].context]);
    expect(evidence[0].name).toBe(
      `${other.label.cluster.split('/')[1]}-${evidence[0].name
        .split('-')
        .slice(1)
        .join('-')}`,
    );
    expect(JSON.stringify(other)).not.toMatch(/orders|shop|east|dc1/);
  });
});
