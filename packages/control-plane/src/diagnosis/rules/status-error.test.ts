import type { Snapshot } from '../../snapshot/types';
import { outOfSight, planOf, step } from '../../view/__testUtils__/fleet';
import { healthy } from '../../view/__testUtils__/views';
import { explained, proofs, rulesOf } from '../__testUtils__/explained';

const withError = (error: unknown, from: Snapshot = healthy): Snapshot => ({
  ...from,
  cluster: {
    ...from.cluster,
    status: { ...from.cluster.status, error: error as string },
  },
});

it.each([
  [
    'invalid semantic version',
    'Correct spec.cassandra.serverVersion, such as 4.1.9.',
  ],
  [
    'x509: certificate signed by unknown authority',
    'Renew the credential of the region it names.',
  ],
  [
    'Get "https://10.1.1.1:6443/api": dial tcp 10.1.1.1:6443: i/o timeout',
    'Look whether the API server that it names answers from the control plane.',
  ],
  [
    'no matches for kind "CassandraDatacenter" in version "cassandra.datastax.com/v1beta1"',
    'Install the custom resources of a supported version there.',
  ],
  [
    'secrets "demo-superuser" not found',
    'Look whether the secret that it names is there.',
  ],
  [
    'something nobody saw before',
    'The operator tries again by itself. If the message stays, look at its log.',
  ],
])('quotes %s and says what to do', (error, next) => {
  const [found, ...others] = explained(withError(error));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'status-error',
    state: 'attention',
    quote: error,
  });
  expect(found.next?.text).toBe(next);
  expect(proofs(found)).toEqual(['K8ssandraCluster/demo']);
});

it.each([
  'None',
  '',
  undefined,
  null,
  7,
  'Operation cannot be fulfilled on k8ssandraclusters: the object has been modified',
])('says nothing of %p', error => {
  expect(rulesOf(withError(error))).toEqual([]);
});

it('is not told again where a rule found it out', () => {
  const from = {
    ...healthy,
    contexts: { ...healthy.contexts, east: outOfSight('east') },
  };
  expect(
    rulesOf(withError('dial tcp 10.1.1.1:6443: i/o timeout', from)),
  ).toEqual(['region-unreachable']);
});

describe('what our own plan noted', () => {
  const noted = 'Do write: failed 3 times';
  const titled = { datacenter: 'dc1' };

  it('is not told again where it still says so', () => {
    const plan = planOf(
      step('write', 'blocked', {
        ...titled,
        needsPerson: true,
        reasonText: 'failed 3 times',
      }),
    );
    expect(rulesOf(withError(noted), plan)).toEqual([]);
  });

  it.each([
    [40, []],
    [400, ['status-error']],
  ])('is chance until it lasts: %i s', (sinceSeconds, rules) => {
    const failing = {
      write: { code: 'Error', message: 'no', attempts: 3, sinceSeconds },
    };
    const from = withError(noted);
    const east = { ...from.contexts.east, failures: failing };
    expect(
      rulesOf(
        { ...from, contexts: { ...from.contexts, east } },
        planOf(step('write', 'ready', { ...titled, context: 'east' })),
      ),
    ).toEqual(rules);
  });

  it('is told where it is all that says why a step does not end', () => {
    const [found] = explained(
      withError(noted),
      planOf(step('write', 'ready', titled)),
    );
    expect(found.cause.text).toBe(
      'The control plane noted: “Do write: failed 3 times”.',
    );
  });
});
