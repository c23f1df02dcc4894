import { datacenterOf } from './datacenterOf';

const snapshot = {
  datacenters: [{ metadata: { name: 'dc1', namespace: 'data' } }],
  pods: [
    {
      metadata: {
        name: 'demo-dc1-r1-sts-0',
        labels: { 'cassandra.datastax.com/datacenter': 'dc1' },
      },
    },
    {
      metadata: {
        name: 'demo-dc9-r1-sts-0',
        labels: { 'cassandra.datastax.com/datacenter': 'dc9' },
      },
    },
  ],
} as unknown as Parameters<typeof datacenterOf>[1];

it.each([
  ['CassandraDatacenter', 'dc1', 'dc1'],
  ['CassandraDatacenter', 'dc2', null],
  ['Pod', 'demo-dc1-r1-sts-0', 'dc1'],
  ['Pod', 'demo-dc9-r1-sts-0', null],
  ['Pod', 'dc1', null],
  ['PersistentVolumeClaim', 'server-data-demo-dc1-r1-sts-0', 'dc1'],
  ['StatefulSet', 'demo-dc1-r1-sts', 'dc1'],
  ['K8ssandraCluster', 'demo', null],
])('an event about %s %s is about datacenter %s', (kind, name, datacenter) => {
  expect(datacenterOf({ kind, name }, snapshot)).toBe(datacenter);
});
