import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aCourse,
  aDefinition,
  anAccessibleContext,
  anAccessibleHome,
  aRight,
  aToken,
  keyed,
  lackedRights,
  permissions,
  seen,
} from '../../__testUtils__/estate';
import { say } from '../../__testUtils__/views';
import {
  credentialEnd,
  definitionsFacts,
  permissionsState,
  shortVersion,
  splitPermissions,
  versionState,
} from './accessFacts';
import { accessCheckLines } from './checks';
import { contextChip } from './contextChip';
import { fieldOfError, isRegion } from './fieldError';
import { latencyRange, latencyState } from './latency';

describe('the chip', () => {
  const chip = (over: Partial<ContextView>, leads?: boolean) =>
    contextChip(anAccessibleContext('east', over), leads);
  it.each<[string, Partial<ContextView>, object]>([
    ['ready', {}, { key: 'word', word: 'Ready' }],
    [
      'connecting',
      { state: 'progressing', connection: 'syncing' },
      { key: 'word', word: 'Syncing' },
    ],
    [
      'a credential that ends',
      {
        state: 'attention',
        reason: keyed('context.credentialEnds', 'x'),
        credential: seen(aToken(9)),
      },
      { key: 'ends', duration: '9 d' },
    ],
    [
      'missing permissions',
      {
        state: 'attention',
        reason: keyed('context.permissionsMissing', 'x'),
        permissions: seen(
          permissions([
            ...lackedRights,
            aRight({ missing: ['list'], optional: true }),
          ]),
        ),
      },
      { key: 'missing', count: 2 },
    ],
    [
      'a conflict',
      { state: 'attention', connection: 'disabled', reason: say('Several') },
      { key: 'conflict' },
    ],
    [
      'no ClientConfig',
      {
        state: 'attention',
        connection: 'disabled',
        reason: keyed('unseen.missing', 'x'),
      },
      { key: 'unnamed' },
    ],
    [
      'disabled on purpose',
      { state: 'paused', connection: 'disabled' },
      { key: 'word', word: 'Disabled' },
    ],
  ])('says the cause of %s', (_, over, expected) => {
    expect(chip(over)).toEqual(expected);
  });

  it('says "Leading" of a control plane only where this replica leads', () => {
    const said = (leads?: boolean) => contextChip(anAccessibleHome(), leads);
    expect([said(true), said(undefined), said(false)]).toEqual([
      { key: 'word', word: 'Leading' },
      { key: 'word', word: 'Leading' },
      { key: 'follows' },
    ]);
  });
});

it.each([
  [aToken(9), { key: 'left', duration: '9 d' }],
  [aToken(0), { key: 'ended' }],
  [{ ...aToken(9), endsInSeconds: null }, { key: 'unknown' }],
  [{ ...aToken(9), end: 'never' as const }, { key: 'never' }],
  [{ ...aToken(9), end: 'renewed' as const }, { key: 'renewed' }],
])('tells the end of a credential %#', (credential, expected) => {
  expect(credentialEnd(credential)).toEqual(expected);
});

it('puts what every datacenter needs first, and minds only that', () => {
  const optional = aRight({ missing: ['list'], optional: true });
  const { missing, fine } = splitPermissions([
    optional,
    aRight(),
    ...lackedRights,
  ]);
  expect(missing).toEqual([...lackedRights, optional]);
  expect(fine).toEqual([aRight()]);
  expect(permissionsState([optional])).toBe('healthy');
  expect(permissionsState(missing)).toBe('attention');
});

it('names the worst definition, and counts those that are needed', () => {
  const absent = aDefinition({ state: 'incompatible', served: [] });
  const dropped = aDefinition({ state: 'attention' });
  const unseen = aDefinition({ state: 'unknown', optional: true });
  expect(definitionsFacts([aDefinition(), dropped, absent])).toEqual({
    state: 'incompatible',
    worst: absent,
    served: 1,
    needed: 3,
  });
  expect(definitionsFacts([aDefinition(), unseen])).toEqual({
    state: 'healthy',
    worst: null,
    served: 1,
    needed: 1,
  });
});

it('tells how old Kubernetes is, and nothing where it cannot be compared', () => {
  const state = (minorsBehind: number | null, key?: string) =>
    versionState(
      anAccessibleContext('east', {
        versions: seen({
          kubernetes: 'v1.30.1',
          minorsBehind,
          oldestSupported: '1.22',
          operators: null,
          definitions: null,
          sentence: key ? keyed(key, 'x') : null,
        }),
      }),
    );
  expect([state(0), state(1), state(2), state(null)]).toEqual([
    'healthy',
    'healthy',
    'attention',
    undefined,
  ]);
  expect(state(null, 'versions.old')).toBe('incompatible');
  expect(['v1.34.1-eks-9', '1.29', 'odd'].map(shortVersion)).toEqual([
    '1.34',
    '1.29',
    'odd',
  ]);
});

it('tells the least and the most of an hour', () => {
  const none = { p50Ms: [null], p99Ms: [null], recent: null };
  expect(latencyRange(none)).toBeUndefined();
  expect(latencyRange({ ...none, p50Ms: [null, 4, 9] })).toEqual({
    low: 4,
    high: 9,
  });
  expect(latencyState(aCourse(210, 2800))).toBe('attention');
  expect(latencyState(none)).toBe('healthy');
});

it('lists what was checked, what is not fine first, and what nobody knows never as fine', () => {
  const lines = accessCheckLines(
    anAccessibleContext('east', {
      latencyHistory: aCourse(210, 2800),
      storageClasses: {
        value: null,
        observedAgeSeconds: null,
        reachable: true,
        reason: say('Storage classes may not be seen.'),
      },
      aliases: ['other'],
    }),
  );
  expect(lines.map(({ state, what }) => [state, what.key])).toEqual([
    ['attention', 'latency'],
    ['unknown', 'sentence'],
    ['observed', 'alias'],
    ['healthy', 'version'],
    ['healthy', 'definitions'],
    ['healthy', 'sentence'],
    ['healthy', 'sentence'],
  ]);
});

it('draws what was fine when it was last read as out of sight', () => {
  const silent = anAccessibleContext('east', {
    state: 'unreachable',
    connection: 'down',
  });
  const states = accessCheckLines(silent).map(({ state }) => state);
  expect(states.filter(state => state === 'healthy')).toHaveLength(1);
  expect(states).toContain('unreachable');
});

it.each([
  ['region: must match pattern', 'region'],
  ['/region must match pattern', 'region'],
  ['/body/kubeconfigContext is too long', 'kubeconfigContext'],
  ['Nothing was kept. name: There is one already.', undefined],
  ['The region does not answer', undefined],
])('knows which field %j is about', (message, field) => {
  expect(fieldOfError(message)).toBe(field);
});

it('knows what can be a label', () => {
  expect(['', 'us-east', 'a'.repeat(63)].every(isRegion)).toBe(true);
  expect(['us east', '-a', 'a'.repeat(64), 'ä'].some(isRegion)).toBe(false);
});
