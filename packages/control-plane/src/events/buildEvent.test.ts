import { buildEvent } from './buildEvent';

const about = {
  apiVersion: 'k8ssandra.io/v1alpha1',
  kind: 'K8ssandraCluster',
  metadata: {
    name: 'demo',
    namespace: 'payments',
    uid: 'uid-1',
    resourceVersion: '7',
  },
};

const event = (changes: Partial<Parameters<typeof buildEvent>[1]> = {}) =>
  buildEvent(about, {
    type: 'Warning',
    reason: 'Degraded',
    message: 'One node is down.',
    now: '2026-01-01T10:00:00Z',
    component: 'k8ssandra-backstage',
    identity: ['Degraded', '2026-01-01T10:00:00Z'],
    ...changes,
  }) as ReturnType<typeof buildEvent> & Record<string, any>;

describe('an Event', () => {
  it('is about an object, in its namespace', () => {
    expect(event()).toMatchObject({
      metadata: { namespace: 'payments' },
      involvedObject: {
        apiVersion: 'k8ssandra.io/v1alpha1',
        kind: 'K8ssandraCluster',
        name: 'demo',
        namespace: 'payments',
        uid: 'uid-1',
      },
      type: 'Warning',
      reason: 'Degraded',
      message: 'One node is down.',
      source: { component: 'k8ssandra-backstage' },
      firstTimestamp: '2026-01-01T10:00:00Z',
      count: 1,
    });
  });

  it('has a name that is valid, and another one for another identity', () => {
    const names = [event(), event(), event({ identity: ['Down'] })].map(
      ({ metadata }) => metadata.name,
    );
    expect(names[0]).toMatch(/^demo\.[0-9a-f]{16}$/);
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[0]);
  });

  it.each([
    ['short ones stay', 'a'.repeat(1024), 1024],
    ['long ones are cut', 'a'.repeat(2000), 1024],
    ['never within a character', '🙂'.repeat(500), 1024],
  ])('has a message that API servers take: %s', (_, message, limit) => {
    const { message: cut } = event({ message });
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
    expect(Buffer.from(cut).toString()).toBe(cut);
    expect(cut.endsWith('…')).toBe(cut !== message);
    expect(cut).not.toContain('\ufffd');
  });

  it('has a message that a terminal may print', () => {
    const { message } = event({
      message: 'one\ntwo\u001b[2J \u202ethree\u0000\u{e0041}',
    });
    expect(message).toBe('one two  three ');
  });
});
