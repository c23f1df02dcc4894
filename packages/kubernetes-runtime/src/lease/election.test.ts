import {
  decide,
  ended,
  mayWrite,
  newElection,
  paused,
  sawTerm,
  seen,
  wrote,
  type Election,
} from './election';
import type { LeaseRecord } from './leaseRecord';
import { DEFAULT_LEASE_SETTINGS } from './settings';

const NOW = 100_000;

const record = (over: Partial<LeaseRecord> = {}): LeaseRecord => ({
  uid: 'u',
  resourceVersion: '10',
  holder: 'other',
  durationMs: 15_000,
  term: 4,
  acquiredAt: 'o1',
  renewedAt: 'r1',
  ...over,
});
const released = record({
  holder: '',
  durationMs: 1_000,
  resourceVersion: '11',
});
const emptied = record({ holder: '', resourceVersion: '11' });
const start = () => newElection('me', DEFAULT_LEASE_SETTINGS);
/** A follower that saw another's lease change just now. */
const follower = () => seen(start(), record(), NOW);
const mine = (over: Partial<LeaseRecord> = {}) =>
  record({
    holder: 'me',
    term: 5,
    acquiredAt: 'm1',
    resourceVersion: '12',
    ...over,
  });
/** A leader whose renewal was sent just now. */
const leader = (): Election =>
  wrote(
    { ...follower(), written: 'm1' },
    { stored: mine(), sentAt: NOW, now: NOW + 3, begins: true },
  );

describe('a follower', () => {
  it.each<[string, Election, number, object]>([
    ['looks first', start(), NOW, { act: 'look' }],
    [
      'takes what is not there',
      seen(start(), null, NOW),
      NOW,
      { act: 'take', lease: null, term: 1 },
    ],
    [
      'waits for the lease of another, and looks when its watch is silent',
      follower(),
      NOW,
      { act: 'wait', until: NOW + 5_000 },
    ],
    [
      'looks when its watch is silent',
      follower(),
      NOW + 5_000,
      { act: 'look' },
    ],
    [
      'waits until the lease is over',
      { ...follower(), heardAt: NOW + 14_000 },
      NOW + 14_500,
      { act: 'wait', until: NOW + 15_000 },
    ],
    [
      'takes it when it is over',
      follower(),
      NOW + 15_000,
      { act: 'take', term: 5 },
    ],
    [
      'takes what was given back',
      seen(follower(), released, NOW + 9),
      NOW + 9,
      { act: 'take', term: 5 },
    ],
    [
      'waits where the holder was merely emptied',
      seen(follower(), emptied, NOW + 9),
      NOW + 9,
      { act: 'wait' },
    ],
    [
      'takes an emptied lease when its former holder cannot write any more',
      seen(follower(), emptied, NOW + 9),
      NOW + 15_000,
      { act: 'take' },
    ],
    [
      'leaves a deleted lease to its holder',
      seen(follower(), null, NOW + 9),
      NOW + 9,
      { act: 'wait' },
    ],
    [
      'leaves it to its holder however often it is not there',
      seen(seen(follower(), null, NOW + 9), null, NOW + 5_000),
      NOW + 5_000,
      { act: 'wait' },
    ],
    [
      'leaves it to its holder when it was emptied and then deleted',
      seen(seen(follower(), emptied, NOW + 9), null, NOW + 5_000),
      NOW + 5_000,
      { act: 'wait' },
    ],
    [
      'makes a deleted lease when its holder does not',
      seen(follower(), null, NOW + 9),
      NOW + 15_000,
      { act: 'take', lease: null, term: 5 },
    ],
    [
      'takes at once what a process of its name left',
      seen(start(), mine(), NOW),
      NOW,
      { act: 'take', term: 6 },
    ],
    [
      'waits where its name turns up later',
      seen(follower(), mine({ acquiredAt: 'twin' }), NOW + 1),
      NOW + 1,
      { act: 'wait' },
    ],
    [
      'asks nothing during a pause',
      paused(start(), NOW + 700),
      NOW,
      { act: 'wait', until: NOW + 700 },
    ],
    [
      'takes above every term that it saw',
      sawTerm(seen(start(), released, NOW), 41),
      NOW,
      { act: 'take', term: 42 },
    ],
    [
      'believes no term that was made up',
      sawTerm(seen(start(), released, NOW), 3e9),
      NOW,
      { act: 'take', term: 5 },
    ],
    [
      'waits no longer than five minutes, whatever stands there',
      {
        ...seen(start(), record({ durationMs: 1e9 }), NOW),
        heardAt: NOW + 300_000,
      },
      NOW + 300_000,
      { act: 'take' },
    ],
    [
      'waits for a lease that is longer than its own',
      {
        ...seen(start(), record({ durationMs: 60_000 }), NOW),
        heardAt: NOW + 59_000,
      },
      NOW + 59_000,
      { act: 'wait', until: NOW + 60_000 },
    ],
  ])('%s', (_what, state, now, expected) => {
    expect(decide(state, now)).toMatchObject(expected);
  });

  it.each<[string, Partial<LeaseRecord>, number]>([
    ['a renewal starts its time anew', { renewedAt: 'r2' }, NOW + 22_000],
    ['an annotation does not', {}, NOW + 15_000],
  ])('%s', (_what, over, freeAt) => {
    const later = record({ resourceVersion: '11', ...over });
    expect(seen(follower(), later, NOW + 7_000).freeAt).toBe(freeAt);
  });

  it('believes nothing that is older than what it knows', () => {
    const state = follower();
    const old = record({ resourceVersion: '9', holder: '', durationMs: 1_000 });
    expect(seen(state, old, NOW + 1)).toBe(state);
  });
});

describe('a leader', () => {
  it.each<[string, (state: Election) => Election, number, object]>([
    [
      'waits for its next renewal',
      s => s,
      NOW + 100,
      { act: 'wait', until: NOW + 2_000 },
    ],
    ['renews', s => s, NOW + 2_000, { act: 'renew' }],
    [
      'makes a lease anew that somebody deleted, at once',
      s => seen(s, null, NOW + 5),
      NOW + 5,
      { act: 'renew', lease: null },
    ],
    [
      'tries again after a pause',
      s => paused(s, NOW + 4_100),
      NOW + 3_000,
      { act: 'wait', until: NOW + 4_100 },
    ],
    [
      'waits no longer than its deadline',
      s => paused(s, NOW + 50_000),
      NOW + 3_000,
      { act: 'wait', until: NOW + 9_000 },
    ],
    [
      'ends its term before the deadline',
      s => s,
      NOW + 9_000,
      { act: 'end', why: 'deadline' },
    ],
    [
      'ends it when another holds the lease',
      s => seen(s, record({ resourceVersion: '13' }), NOW + 1),
      NOW + 1,
      { act: 'end', why: 'taken' },
    ],
    [
      'ends it when nobody does',
      s => seen(s, { ...emptied, resourceVersion: '13' }, NOW + 1),
      NOW + 1,
      { act: 'end', why: 'taken' },
    ],
    [
      'ends it when a process of its name does',
      s =>
        seen(s, mine({ acquiredAt: 'twin', resourceVersion: '13' }), NOW + 1),
      NOW + 1,
      { act: 'end', why: 'taken' },
    ],
    [
      'ends it when an object carries a higher one',
      s => sawTerm(s, 6),
      NOW + 1,
      { act: 'end', why: 'outranked' },
    ],
    ['does not mind its own', s => sawTerm(s, 5), NOW + 1, { act: 'wait' }],
    [
      'does not mind a term that was lowered by hand',
      s => seen(s, mine({ term: 1, resourceVersion: '13' }), NOW + 1),
      NOW + 1,
      { act: 'wait' },
    ],
  ])('%s', (_what, change, now, expected) => {
    expect(decide(change(leader()), now)).toMatchObject(expected);
  });

  it('may write from when its renewal was sent until a tenth before the deadline', () => {
    expect(mayWrite(leader(), NOW + 8_999)).toBe(true);
    expect(mayWrite(leader(), NOW + 9_000)).toBe(false);
    expect(mayWrite(follower(), NOW)).toBe(false);
  });

  it('takes its own lease again at once when its term is over', () => {
    const state = ended(leader(), NOW + 9_000);
    expect(mayWrite(state, NOW)).toBe(false);
    expect(decide(state, NOW + 9_000)).toMatchObject({ act: 'take', term: 6 });
  });

  it('waits for the lease of whoever took it', () => {
    const taken = seen(
      leader(),
      record({ resourceVersion: '13', term: 6 }),
      NOW + 50,
    );
    expect(decide(ended(taken, NOW + 60), NOW + 60)).toMatchObject({
      act: 'wait',
    });
    expect(ended(taken, NOW + 60).freeAt).toBe(NOW + 15_050);
  });
});

describe('the answer to a write', () => {
  const renewal = {
    stored: mine({ resourceVersion: '20', renewedAt: 'r9' }),
    sentAt: NOW + 2_000,
    now: NOW + 2_400,
  };

  it('of a renewal counts from when it was sent', () => {
    const state = wrote(leader(), { ...renewal, begins: false });
    expect(state.leading?.renewedAt).toBe(NOW + 2_000);
  });

  it('of a renewal does not bring back a term that is over', () => {
    const state = wrote(ended(leader(), NOW + 1), {
      ...renewal,
      begins: false,
    });
    expect(state.leading).toBeUndefined();
    expect(decide(state, NOW + 2_400)).toMatchObject({ act: 'take' });
  });

  it('begins no term where somebody else wrote since', () => {
    const later = seen(
      follower(),
      record({ resourceVersion: '30', holder: 'third', renewedAt: 'z' }),
      NOW + 5,
    );
    const state = wrote(
      { ...later, written: 'm1' },
      { ...renewal, begins: true },
    );
    expect(state.leading).toBeUndefined();
  });
});
