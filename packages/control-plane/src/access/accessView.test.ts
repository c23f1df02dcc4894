import type { CredentialFacts } from '@k8ssandra-backstage/kubernetes-runtime';
import type { PermissionRow } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { context, NOW } from '../view/__testUtils__/fleet';
import { buildContextView } from '../view/contextView';
import { viewFingerprint } from '../view/fingerprint';
import { accessView, permissionRows } from './accessView';
import { credentialView } from './credentialView';
import type { AccessCheck } from './records';
import { minorsBehind, newestOf } from './minors';
import { versionsView } from './versions';

const DAY = 24 * 3600;
const facts = (more: Partial<CredentialFacts> = {}): CredentialFacts => ({
  kind: 'token',
  end: 'at',
  endsAt: NOW + 9.5 * DAY * 1000,
  fingerprint: '0123456789abcdef',
  ...more,
});
const inSeconds = (seconds: number) => ({ endsAt: NOW + seconds * 1000 });
const unknown = { endsAt: null, fingerprint: null };

describe('a credential', () => {
  it.each([
    ['in 9 d', facts(), 'attention', 'token, ends in 9 d'],
    ['in 30 d', facts(inSeconds(30 * DAY)), 'healthy', 'token, ends in 30 d'],
    [
      'a second before',
      facts(inSeconds(30 * DAY - 1)),
      'attention',
      'token, ends in 29 d',
    ],
    ['in hours', facts(inSeconds(7300)), 'attention', 'token, ends in 2 h'],
    ['in minutes', facts(inSeconds(130)), 'attention', 'token, ends in 2 min'],
    [
      'ended',
      facts(inSeconds(-3 * 3600)),
      'auth-failed',
      'token, ended 3 h ago',
    ],
    [
      'never',
      facts({ end: 'never', ...unknown }),
      'healthy',
      'token, does not end',
    ],
    [
      'unknown',
      facts({ end: 'unknown', ...unknown }),
      'unknown',
      'token, nothing in it says when it ends',
    ],
    [
      'renewed',
      facts({ kind: 'token-file', end: 'renewed', ...inSeconds(9) }),
      'healthy',
      'token of a file, renews itself',
    ],
    [
      'of a certificate',
      facts({ kind: 'client-certificate', ...inSeconds(400 * DAY) }),
      'healthy',
      'client certificate, ends in 400 d',
    ],
    [
      'a password',
      facts({ kind: 'password', end: 'unknown', ...unknown }),
      'unknown',
      'password, nothing in it says when it ends',
    ],
  ])('that ends: %s', (_, given, state, text) => {
    const view = credentialView(given, NOW);
    expect([view.state, view.sentence.text]).toEqual([state, text]);
  });

  it('says the end only where it is one', () => {
    expect(credentialView(facts(inSeconds(60)), NOW)).toMatchObject({
      endsAt: new Date(NOW + 60_000).toISOString(),
      endsInSeconds: 60,
    });
    expect(credentialView(facts(inSeconds(-60)), NOW).endsInSeconds).toBe(0);
    expect(
      credentialView(facts({ end: 'renewed', endsAt: NOW }), NOW),
    ).toMatchObject({ endsAt: null, endsInSeconds: null });
    expect(credentialView(facts({ endsAt: 1e17 }), NOW).endsAt).toBeNull();
  });
});

describe('versions', () => {
  it.each([
    ['v1.33.1', 'v1.34.0', 1],
    ['v1.34.9-eks-1', 'v1.34.0', 0],
    ['v1.35.0', 'v1.34.0', 0],
    ['v2.0.0', 'v1.34.0', null],
    ['none', 'v1.34.0', null],
    [null, 'v1.34.0', null],
    ['v1.34.0', null, null],
  ])('%s is behind %s by %p', (version, newest, behind) => {
    expect(minorsBehind(version, newest)).toBe(behind);
  });

  it('know the newest', () => {
    expect(newestOf([null, 'v1.9.0', 'v1.34.1', 'x'])).toBe('v1.34.1');
    expect(newestOf([null])).toBeNull();
  });

  it.each([
    [
      'v1.20.0',
      'v1.20.0',
      'Kubernetes v1.20.0 is too old: 1.22 or newer is needed.',
    ],
    ['v1.32.0', 'v1.34.0', 'Kubernetes is 2 minor versions behind the others.'],
    ['v1.34.0', 'v1.34.0', undefined],
  ])('%s beside %s: %p', (kubernetes, newest, text) => {
    const view = versionsView({ kubernetes, newest, definitions: null });
    expect(view.sentence?.text).toBe(text);
    expect(view.definitions).toBeNull();
  });
});

const row = (more: Partial<PermissionRow> = {}): PermissionRow => ({
  group: '',
  resource: 'secrets',
  namespace: null,
  allowed: ['get'],
  missing: [],
  optional: false,
  without: null,
  ...more,
});
const check = (more: Partial<AccessCheck> = {}): AccessCheck => ({
  ageSeconds: 8,
  permissions: [row(), row({ resource: 'pods', missing: ['list'] })],
  definitions: [],
  ...more,
});
const source = (more: object = {}) => ({ ...context('west'), ...more });
const view = (more: object = {}) => accessView(source(more), 'west', NOW);

describe('permissions', () => {
  it('are unknown before anybody looked', () => {
    expect(view().permissions).toMatchObject({
      value: null,
      observedAgeSeconds: null,
      reason: { text: 'Not checked yet.' },
    });
  });

  it('count by resource and carry the age of the check', () => {
    const { permissions } = view({ access: check() });
    expect(permissions).toMatchObject({
      observedAgeSeconds: 8,
      reachable: true,
      value: { allowed: 1, needed: 2, missing: [{ resource: 'pods' }] },
    });
    expect(permissions.value?.sentence.text).toBe('1 of 2 permissions');
    expect(permissions.reason).toBeUndefined();
  });

  it('stay with their age while the server is away, and say so', () => {
    const { permissions } = view({ access: check(), visible: false });
    expect(permissions).toMatchObject({
      reachable: false,
      observedAgeSeconds: 8,
      value: { needed: 2 },
    });
    expect(permissions.reason?.text).toContain('west does not answer');
  });

  it.each([
    ['and never succeeded', null, null],
    ['and had before', [row()], 8],
  ])('say that the check failed %s', (_, permissions, ageSeconds) => {
    const problem = { code: 'Timeout', message: 'no answer' };
    const access = check({ permissions, ageSeconds, problem });
    expect(view({ access }).permissions).toMatchObject({
      observedAgeSeconds: ageSeconds,
      reason: { text: 'The last check failed: “no answer”.' },
    });
  });

  it('stand as rows with what is missing first', () => {
    const { value } = permissionRows(source({ access: check() }), 'west');
    expect(value?.map(({ resource }) => resource)).toEqual(['pods', 'secrets']);
  });
});

describe('places for pods and disks', () => {
  it('are unknown where they may not be seen, which is not the same as none', () => {
    const { zones, storageClasses } = view();
    expect([zones.value, storageClasses.value]).toEqual([null, null]);
    expect(zones.reason?.text).toContain('Workers of west');
    expect(view({ workers: [], storageClasses: [] })).toMatchObject({
      zones: { value: [] },
      storageClasses: { value: [] },
    });
  });

  it('say which disks can grow', () => {
    const storageClasses = [
      {
        metadata: { name: 'fast' },
        provisioner: 'csi',
        allowVolumeExpansion: true,
        isDefault: false,
      },
    ];
    expect(view({ storageClasses }).storageClasses.value).toEqual([
      { name: 'fast', provisioner: 'csi', canGrow: true, isDefault: false },
    ]);
  });
});

describe('a context', () => {
  const show = (more: object) =>
    buildContextView(source(more), { controlPlane: 'hub', now: NOW });

  it.each([
    [
      'whose credential ends',
      { credential: facts() },
      'attention',
      'The credential ends in 9 d.',
    ],
    [
      'whose credential lasts',
      { credential: facts(inSeconds(90 * DAY)) },
      'healthy',
      undefined,
    ],
    [
      'that lacks a permission',
      { access: check() },
      'attention',
      '1 permission is missing.',
    ],
    [
      'that lacks what only explains',
      {
        access: check({
          permissions: [row({ missing: ['list'], optional: true })],
        }),
      },
      'healthy',
      undefined,
    ],
    [
      'that refuses us anyway',
      { credential: facts(), connection: 'auth-failed', visible: false },
      'auth-failed',
      'west refuses our credential.',
    ],
  ])('%s', (_, more, state, reason) => {
    const shown = show(more);
    expect([shown.state, shown.reason?.text]).toEqual([state, reason]);
  });

  it('is the same answer while only ages differ', () => {
    const print = (ageSeconds: number, now: number) =>
      viewFingerprint(
        buildContextView(
          source({ access: check({ ageSeconds }), credential: facts() }),
          { controlPlane: 'hub', now },
        ),
      );
    expect(print(8, NOW)).toBe(print(3000, NOW + 3_600_000));
    expect(print(8, NOW)).not.toBe(print(4000, NOW));
    expect(print(4000, NOW)).toBe(print(5000, NOW));
  });
});
