import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { failed } from '../__testUtils__/scriptedClient';
import { deriveState, type CacheFacts, type ClusterFacts } from './deriveState';
import { isAtLeast } from './probe';

const { Secret, CassandraDatacenter } = resourceTypes;
const facts = (change: Partial<ClusterFacts> = {}): ClusterFacts => ({
  everConnected: true,
  minimumVersion: '1.22',
  slowMs: 2000,
  caches: [],
  ...change,
});
const cache = (change: Partial<CacheFacts> = {}): CacheFacts => ({
  type: Secret,
  optional: false,
  synced: true,
  failures: 0,
  ...change,
});
const failing = (code: string, change: Partial<CacheFacts> = {}) =>
  cache({
    failures: 1,
    failure: { error: failed(code), phase: 'list', namespace: 'x' },
    ...change,
  });
const lost = (code: string, failures: number, everConnected = true) =>
  facts({ everConnected, lost: { error: failed(code), failures } });
const reason = { code: 'ExecRefused', message: 'no' };

it.each<[string, ClusterFacts, string, string | undefined]>([
  ['is disabled', facts({ disabled: reason }), 'disabled', 'ExecRefused'],
  [
    'has a kubeconfig that is refused',
    facts({ problem: reason }),
    'auth-failed',
    'ExecRefused',
  ],
  [
    'was never reached',
    facts({ everConnected: false }),
    'connecting',
    undefined,
  ],
  [
    'refuses from the start',
    lost('ConnectionRefused', 1, false),
    'down',
    'ConnectionRefused',
  ],
  [
    'has a name that is not found',
    lost('NameNotFound', 3, false),
    'down',
    'NameNotFound',
  ],
  ['has a bad certificate', lost('TlsError', 1, false), 'down', 'TlsError'],
  ['answers garbage', lost('BadAnswer', 1, false), 'down', 'BadAnswer'],
  ['missed one sign of life', lost('Timeout', 1), 'degraded', 'Timeout'],
  ['missed two', lost('Timeout', 2), 'down', 'Timeout'],
  ['answers 401', lost('Unauthorized', 1), 'auth-failed', 'Unauthorized'],
  [
    'lies at an address that is refused',
    lost('LinkLocalRefused', 1, false),
    'auth-failed',
    'LinkLocalRefused',
  ],
  [
    'has a credential plug-in that fails',
    lost('CredentialFailed', 1),
    'auth-failed',
    'CredentialFailed',
  ],
  [
    'is too old',
    facts({ kubernetesVersion: 'v1.19.3' }),
    'incompatible',
    'IncompatibleVersion',
  ],
  [
    'lists still',
    facts({ caches: [cache(), cache({ synced: false })] }),
    'syncing',
    undefined,
  ],
  [
    'cannot finish a list',
    facts({ caches: [failing('Timeout', { synced: false })] }),
    'syncing',
    'TooSlow',
  ],
  [
    'forbids a kind',
    facts({ caches: [cache(), failing('Forbidden', { synced: false })] }),
    'degraded',
    'Forbidden',
  ],
  [
    'forbids a kind later',
    facts({ caches: [failing('Forbidden')] }),
    'degraded',
    'Forbidden',
  ],
  [
    'lacks a kind',
    facts({ caches: [failing('NotFound', { synced: false })] }),
    'incompatible',
    'MissingCrd',
  ],
  [
    'answers 401 on a kind',
    facts({ caches: [failing('Unauthorized')] }),
    'auth-failed',
    'Unauthorized',
  ],
  [
    'interrupted a watch once',
    facts({ caches: [failing('ConnectionLost')] }),
    'ready',
    undefined,
  ],
  [
    'interrupts a watch again and again',
    facts({ caches: [failing('ServerError', { failures: 2 })] }),
    'degraded',
    'ServerError',
  ],
  [
    'forbids an optional kind',
    facts({
      caches: [failing('Forbidden', { optional: true, synced: false })],
    }),
    'ready',
    undefined,
  ],
  [
    'lacks an optional kind',
    facts({ caches: [failing('NotFound', { optional: true, synced: false })] }),
    'ready',
    undefined,
  ],
  ['is slow', facts({ latencyMs: 2500 }), 'degraded', 'TooSlow'],
  [
    'works',
    facts({ latencyMs: 5, kubernetesVersion: 'v1.34.1', caches: [cache()] }),
    'ready',
    undefined,
  ],
])('a cluster that %s', (_what, given, state, code) => {
  const derived = deriveState(given);
  expect(derived.state).toBe(state);
  expect(derived.reason?.code).toBe(code);
});

it('names the permission, the kind and what to do', () => {
  const forbidden = deriveState(facts({ caches: [failing('Forbidden')] }));
  expect(forbidden.reason?.message).toBe(
    'May not read secrets in namespace x (403): the account needs get, list and watch',
  );
  const missing = failing('NotFound', { type: CassandraDatacenter });
  expect(deriveState(facts({ caches: [missing] })).reason?.message).toBe(
    'The API server does not know cassandradatacenters.cassandra.datastax.com in version v1beta1: install its CustomResourceDefinition',
  );
});

it.each([
  ['v1.22.0', '1.22', true],
  ['v1.34.1-eks-abc', '1.22', true],
  ['v1.9.11', '1.22', false],
  ['v2.0.0', '1.22', true],
  ['unknown', '1.22', true],
])('%s is at least %s: %s', (have, need, expected) => {
  expect(isAtLeast(have, need)).toBe(expected);
});
