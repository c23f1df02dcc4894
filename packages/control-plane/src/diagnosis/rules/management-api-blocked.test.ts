import { allUp, complete } from '../../view/__testUtils__/fleet';
import { healthy } from '../../view/__testUtils__/views';
import { explained, oneRegion, proofs } from '../__testUtils__/explained';
import { east, two, west } from '../__testUtils__/told';

const withError = (error: string) => {
  const pods = allUp('dc1').map((each, index) => ({
    ...each,
    status: { ...each.status, podIP: `10.0.0.${index}` },
  }));
  const from = oneRegion({ pods });
  return explained({
    ...from,
    cluster: { ...from.cluster, status: { ...from.cluster.status, error } },
  });
};

it('is read of the answers that the portal got itself', () => {
  const [found] = explained({
    ...healthy,
    schema: {
      dc1: {
        madeFor: '',
        replication: {},
        schemaVersions: null,
        error: 'Timeout',
      },
    },
  });
  expect(found).toMatchObject({
    rule: 'management-api-blocked',
    state: 'attention',
  });
  expect(found.cause.text).toBe(
    'east (dc1) answers, but its management API does not from hub.',
  );
});

it.each([
  'Get "http://10.0.0.1:8080/api/v0/ops/keyspace": dial tcp 10.0.0.1:8080: i/o timeout',
  'Get "http://demo-dc1-r1-sts-0.demo-dc1-all-pods-service.payments:8080/api/v0/ops": dial tcp: i/o timeout',
  'failed to call the management API: context deadline exceeded',
  'Set the copies: GET /api/v1/namespaces/payments/pods/demo-dc1-r1-sts-0:8080/proxy/api/v0/ops/keyspace: 503 ServiceUnavailable',
])('is read of the status of the K8ssandra operator: %s', error => {
  const found = withError(error);
  expect(found.map(each => each.rule)).toEqual(['management-api-blocked']);
  expect(found[0].clients?.text).toBe('No effect: clients do not use it.');
  expect(proofs(found[0])).toEqual([
    'K8ssandraCluster/demo',
    'CassandraDatacenter/dc1',
  ]);
});

it('is silent of another error', () => {
  expect(
    withError('keyspace orders cannot be altered').map(each => each.rule),
  ).toEqual(['status-error']);
});

it('is told of all regions where the address is of none that is known', () => {
  const error = 'Get "http://10.9.9.9:8080/api/v0/ops/keyspace": EOF';
  const from = two([
    east({ datacenters: [complete('dc1')], pods: allUp('dc1') }),
    west({ datacenters: [complete('dc2')], pods: allUp('dc2') }),
  ]);
  const [found] = explained({
    ...from,
    cluster: { ...from.cluster, status: { ...from.cluster.status, error } },
  });
  expect(found.rule).toBe('management-api-blocked');
  expect(found.cause.text).toContain('All regions serve');
  expect(proofs(found)[0]).toBe('K8ssandraCluster/demo');
});

it('knows the addresses that cass-operator noted', () => {
  const from = oneRegion({});
  const [live] = from.contexts.east.datacenters;
  const noted = {
    ...live,
    status: {
      ...live.status,
      nodeStatuses: { 'demo-dc1-r1-sts-0': { ip: '10.7.0.1' } },
    },
  };
  const status = { ...from.cluster.status, error: `GET 10.7.0.1:8080: EOF` };
  const [found] = explained({
    ...oneRegion({
      datacenters: [noted as typeof live],
      pods: allUp('dc1'),
    }),
    cluster: { ...from.cluster, status },
  });
  expect(found).toMatchObject({
    rule: 'management-api-blocked',
    confidence: 0.95,
  });
});
