import { plainObject } from './plainObject';

describe('an object of a recording', () => {
  it('loses placeholders of times, wherever they stand', () => {
    const [object] = plainObject({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a', namespace: 'db', creationTimestamp: '<time>' },
      status: { conditions: [{ type: 'Ready', lastTransitionTime: '<time>' }] },
    }) as any[];
    expect(object.metadata).toEqual({ name: 'a', namespace: 'db' });
    expect(object.status.conditions).toEqual([{ type: 'Ready' }]);
  });

  it.each<[string, object, number]>([
    ['ours', { apiVersion: 'v1', kind: 'Service' }, 1],
    [
      'one that only has its name',
      { apiVersion: 'serving.knative.dev/v1', kind: 'Service' },
      0,
    ],
    [
      'one of a kind that is not ours',
      { apiVersion: 'x.io/v1', kind: 'Widget' },
      1,
    ],
    ['one without a version', { kind: 'Pod' }, 1],
  ])('is kept or not: %s', (_, given, count) => {
    const metadata = { name: 'a' };
    expect(plainObject({ ...given, metadata })).toHaveLength(count);
  });

  it('lies in the namespace default where it names none, if its kind has namespaces', () => {
    const metadata = { name: 'a' };
    const of = (kind: string) =>
      plainObject({ kind, metadata })[0].metadata.namespace;
    expect([of('Pod'), of('Node')]).toEqual(['default', undefined]);
  });

  it('keeps of managed fields who wrote the specification last', () => {
    const managedFields = [
      {
        manager: 'kubectl',
        operation: 'Update',
        time: '2026-01-01T00:00:00Z',
        fieldsV1: { 'f:spec': {} },
      },
    ];
    const [{ metadata }] = plainObject({
      kind: 'K8ssandraCluster',
      metadata: { name: 'a', managedFields },
    });
    expect(metadata).not.toHaveProperty('managedFields');
    expect(metadata.specChange).toMatchObject({ manager: 'kubectl' });
  });

  it('reads the newer form of events', () => {
    const [event] = plainObject({
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      metadata: { name: 'e', namespace: 'db' },
      regarding: { kind: 'Pod', name: 'p' },
      note: 'no room',
      reason: 'FailedScheduling',
      type: 'Warning',
      eventTime: '2026-01-01T00:00:00.000000Z',
      deprecatedCount: 4,
      series: { count: 9, lastObservedTime: '2026-01-01T00:05:00.000000Z' },
    }) as any[];
    expect(event).toMatchObject({
      apiVersion: 'v1',
      involvedObject: { kind: 'Pod', name: 'p' },
      message: 'no room',
      count: 4,
      series: { count: 9 },
    });
  });
});
