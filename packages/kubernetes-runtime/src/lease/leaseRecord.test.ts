import {
  createMicroTimes,
  heldSpec,
  isReleased,
  newLease,
  readLease,
  releasedSpec,
  saysTheSame,
  type Lease,
} from './leaseRecord';

const key = { namespace: 'k', name: 'lead' };
const leaseOf = (spec: Lease['spec']): Lease => ({
  ...newLease(key, spec),
  metadata: { ...key, uid: 'u', resourceVersion: '7' },
});
const held = heldSpec({
  holder: 'a',
  leaseDurationMs: 14_500,
  term: 3,
  acquiredAt: 'then',
  renewedAt: 'now',
});

describe('a lease', () => {
  it('is read as it was written', () => {
    expect(readLease(leaseOf(held))).toEqual({
      uid: 'u',
      resourceVersion: '7',
      holder: 'a',
      // Kubernetes keeps whole seconds: others rather wait too long.
      durationMs: 15_000,
      term: 3,
      acquiredAt: 'then',
      renewedAt: 'now',
    });
  });

  it.each<[string, unknown, object]>([
    ['nothing', undefined, { holder: '', durationMs: 0, term: 0 }],
    [
      'nulls',
      { holderIdentity: null, leaseTransitions: null },
      { holder: '', term: 0 },
    ],
    ['a term below zero', { leaseTransitions: -3 }, { term: 0 }],
    ['a broken term', { leaseTransitions: 2.7 }, { term: 2 }],
    [
      'a term beyond all',
      { leaseTransitions: 2 ** 31 - 1 },
      { term: 2_000_000_000 },
    ],
    ['a duration below zero', { leaseDurationSeconds: -1 }, { durationMs: 0 }],
    [
      'what is no text',
      { holderIdentity: 5, renewTime: {} },
      { holder: '', renewedAt: '' },
    ],
  ])('that says %s is read too', (_what, spec, expected) => {
    expect(readLease(leaseOf(spec as Lease['spec']))).toMatchObject(expected);
  });

  it('says the same whatever is annotated, and something else with any other field', () => {
    const record = readLease(leaseOf(held));
    expect(saysTheSame(record, { ...record, resourceVersion: '8' })).toBe(true);
    const others: Array<Partial<typeof record>> = [
      { uid: 'v' },
      { holder: 'b' },
      { durationMs: 1 },
      { term: 4 },
      { acquiredAt: 'x' },
      { renewedAt: 'x' },
    ];
    for (const other of others) {
      expect(saysTheSame(record, { ...record, ...other })).toBe(false);
    }
  });

  it('is given back in a way that no slip of the hand looks like', () => {
    const released = readLease(leaseOf(releasedSpec(3, 'now')));
    expect(isReleased(released)).toBe(true);
    expect(released.term).toBe(3);
    const emptied = readLease(leaseOf({ ...held, holderIdentity: '' }));
    expect(isReleased(emptied)).toBe(false);
  });
});

describe('the times of a lease', () => {
  it('differ though the clock stands still, in the form of Kubernetes', () => {
    const next = createMicroTimes(
      () => 1.7e12,
      () => 0.9985,
    );
    const times = Array.from({ length: 10 }, next);
    expect(new Set(times).size).toBe(2);
    times
      .slice(1)
      .forEach((time, index) => expect(time).not.toBe(times[index]));
    expect(times[0]).toBe('2023-11-14T22:13:20.000998Z');
  });
});
