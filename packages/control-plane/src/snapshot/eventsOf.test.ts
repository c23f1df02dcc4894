import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { matchesFields } from '../render/ideal/selectors';
import { cachedCluster } from './__testUtils__/cachedCluster';
import { cacheIds, regionCaches } from './caches';
import { eventsOf, operatorEventsOf, type EventsInput } from './eventsOf';

const NOW = Date.parse('2026-03-04T15:05:00Z');

const event = (
  kind: string,
  name: string,
  lastTimestamp = '2026-03-04T15:04:00Z',
) => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: { name: `${name}.1`, namespace: 'db' },
  involvedObject: { kind, name },
  type: 'Warning',
  reason: 'Failed',
  message: 'm',
  count: 2,
  lastTimestamp,
});

const pod: any = {
  metadata: {
    name: 'demo-dc1-r1-sts-0',
    namespace: 'db',
    labels: { [labels.cassandraDatacenter]: 'dc1' },
  },
};

const fact = (name: string): any => ({ metadata: { name, namespace: 'db' } });

const take = (
  events: ReturnType<typeof event>[],
  changes: Partial<EventsInput> = {},
) =>
  eventsOf({
    cluster: cachedCluster(regionCaches(), { [cacheIds.events]: events }),
    isHome: false,
    owner: { namespace: 'db', name: 'demo' },
    places: [{ namespace: 'db', name: 'dc1' }],
    pods: [pod],
    facts: {},
    wallNow: NOW,
    ...changes,
  });

describe('warnings', () => {
  it.each<[string, string, Partial<EventsInput>]>([
    ['CassandraDatacenter', 'dc1', {}],
    ['Pod', 'demo-dc1-r1-sts-0', {}],
    ['PersistentVolumeClaim', 'server-data-demo-dc1-r1-sts-0', {}],
    ['StatefulSet', 'demo-dc1-r1-sts', {}],
    // without any pod, what is listed tells
    [
      'StatefulSet',
      'demo-dc1-r9-sts',
      { pods: [], facts: { statefulSets: [fact('demo-dc1-r9-sts')] } },
    ],
    [
      'PersistentVolumeClaim',
      'server-data-x',
      { facts: { volumeClaims: [fact('server-data-x')] } },
    ],
    [
      'MedusaBackupJob',
      'nightly',
      { facts: { backupJobs: [fact('nightly')] } },
    ],
    ['K8ssandraCluster', 'demo', { isHome: true }],
  ])('about a %s are told: %s', (kind, name, changes) => {
    expect(take([event(kind, name)], changes)).toEqual([
      {
        involved: { kind, name },
        type: 'Warning',
        reason: 'Failed',
        message: 'm',
        count: 2,
        lastSeenSeconds: 60,
      },
    ]);
  });

  it.each([
    ['Pod', 'another-0'],
    ['K8ssandraCluster', 'demo'],
  ])('about what is not ours there are not: %s %s', (kind, name) => {
    expect(take([event(kind, name)])).toEqual([]);
  });

  it('come newest first, each once, at most fifty', () => {
    const at = (minute: number) =>
      `2026-03-04T14:${String(minute).padStart(2, '0')}:00Z`;
    const all = Array.from({ length: 60 }, (_, index) =>
      event('Pod', pod.metadata.name, at(index)),
    );
    const found = take(all, { places: [], pods: [pod, pod] });
    expect(found).toHaveLength(50);
    expect(found[0].lastSeenSeconds).toBe(6 * 60);
  });

  it('without a time are of no known age', () => {
    const odd = { ...event('Pod', pod.metadata.name), lastTimestamp: 'x' };
    expect(take([odd])[0].lastSeenSeconds).toBeNull();
  });
});

describe('of the warnings on an object', () => {
  const { fieldSelector } = regionCaches()[cacheIds.events];

  it.each([
    [
      'those of Kubernetes are watched',
      { reportingComponent: 'kubelet' },
      true,
    ],
    ['those that name nobody too', {}, true],
    ['our own are not', { reportingComponent: 'k8ssandra-backstage' }, false],
    ['what is no warning is not', { type: 'Normal' }, false],
  ])('%s', (_, facts, watched) => {
    const told = { ...event('K8ssandraCluster', 'demo'), ...facts };
    expect(matchesFields(told, fieldSelector)).toBe(watched);
  });
});

describe('what cass-operator did', () => {
  const told = (
    reason: string,
    changes: { kind?: string; name?: string; type?: string } = {},
  ) => {
    const { kind = 'CassandraDatacenter', name = 'dc1', type } = changes;
    return { ...event(kind, name), type: type ?? 'Normal', reason };
  };
  const { fieldSelector } = regionCaches()[cacheIds.operatorEvents];
  /** As a server would send them. */
  const found = (...events: ReturnType<typeof told>[]) =>
    operatorEventsOf({
      cluster: cachedCluster(regionCaches(), {
        [cacheIds.operatorEvents]: events.filter(each =>
          matchesFields(each, fieldSelector),
        ),
      }),
      places: [{ namespace: 'db', name: 'dc1' }],
      wallNow: NOW,
    }).map(each => each.reason);

  it.each([
    'StartingCassandra',
    'StartedCassandra',
    'UpdatingRack',
    'FinishedReplaceNode',
    'SomethingNew',
  ])('is told: %s', reason => {
    expect(found(told(reason))).toEqual([reason]);
  });

  it.each([
    'CreatedResource',
    'LabeledRackResource',
    'LabeledPodAsSeed',
    'UnlabeledPodAsSeed',
    'LabeledPodAsDecommissioning',
  ])('but not its housekeeping: %s', reason => {
    expect(found(told(reason))).toEqual([]);
  });

  it.each([
    ['a pod that starts', told('Started', { kind: 'Pod' })],
    ['a warning, which is told already', told('Failed', { type: 'Warning' })],
    ['another datacenter', told('StartedCassandra', { name: 'dc2' })],
  ])('nor %s', (_, other) => {
    expect(found(other)).toEqual([]);
  });
});
