import {
  allUp,
  complete,
  context,
  planOf,
  snapshot,
  step,
} from '../../view/__testUtils__/fleet';
import { healthy, one } from '../../view/__testUtils__/views';
import { explained, proofs } from '../__testUtils__/explained';

const FORBIDDEN =
  'configmaps is forbidden: User "system:serviceaccount:k8ssandra:portal" cannot create resource "configmaps" in API group "" in the namespace "payments"';

const target = (kind: string) => ({
  context: 'east',
  kind,
  namespace: 'payments',
  name: 'x',
});

const refused = (kind: string, code = 'Forbidden') =>
  explained(
    snapshot(one, [
      context('east', {
        datacenters: [complete('dc1')],
        pods: allUp('dc1'),
        failures: {
          write: { code, message: FORBIDDEN, attempts: 3, sinceSeconds: 40.4 },
        },
      }),
    ]),
    planOf(
      step('write', 'ready', {
        context: 'east',
        datacenter: 'dc1',
        target: target(kind),
      }),
    ),
  );

it('tells of a write that the API server forbids, with the object', () => {
  const [found] = refused('ConfigMap');
  expect(found).toMatchObject({
    rule: 'permission-missing',
    state: 'attention',
    seconds: 40,
    quote: FORBIDDEN,
  });
  expect(proofs(found)).toEqual(['ConfigMap/x']);
  expect(found.next?.text).toBe('Apply the missing RBAC in east (dc1).');
});

it('tells of secrets as the heading does, once', () => {
  const found = refused('Secret').filter(
    each => each.rule === 'permission-missing',
  );
  expect(found).toHaveLength(1);
  expect(found[0].next?.text).toContain('Grant "patch secrets".');
});

it('is read of the status that the K8ssandra operator wrote', () => {
  const cluster = {
    ...healthy.cluster,
    status: { ...healthy.cluster.status, error: FORBIDDEN },
  };
  const found = explained({ ...healthy, cluster });
  expect(found.map(({ rule }) => rule)).toEqual(['permission-missing']);
  expect(proofs(found[0])).toEqual(['K8ssandraCluster/demo']);
});

it('is silent of other failures', () => {
  expect(refused('ConfigMap', 'Timeout')).toEqual([]);
});

describe('a kind that we may not read', () => {
  const forbidden = (name: string, visible: boolean) =>
    context(name, {
      connection: 'degraded',
      visible,
      reason: { code: 'Forbidden', message: 'May not read pods (403)' },
      datacenters: [complete('dc1')],
      pods: allUp('dc1'),
    });

  it.each([
    ['in sight', snapshot(one, [forbidden('east', true)]), 'east'],
    ['out of sight', snapshot(one, [forbidden('east', false)]), 'east (dc1)'],
    ['of the control plane', { ...healthy, home: forbidden('', false) }, 'hub'],
  ])('%s: it is permissions, not the credential', (_, from, where) => {
    const found = explained(from);
    expect(found.map(({ rule, state }) => [rule, state])).toEqual([
      ['permission-missing', 'attention'],
    ]);
    expect(found[0].cause.text).toBe(
      `The control plane lacks permissions in ${where}.`,
    );
    expect(found[0].quote).toBe('May not read pods (403)');
  });
});
