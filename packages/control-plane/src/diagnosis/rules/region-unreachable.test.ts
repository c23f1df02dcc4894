import {
  ago,
  allUp,
  asked,
  complete,
  context,
  demo,
  outOfSight,
  pod,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { explained, proofs } from '../__testUtils__/explained';

const two = demo([asked('dc1', 'east'), asked('dc2', 'west')]);
const east = context('east', {
  datacenters: [complete('dc1')],
  pods: allUp('dc1'),
});

it('is all that is said of a region out of sight, however bad it was', () => {
  const west = outOfSight('west', {
    datacenters: [
      complete('dc2', {
        conditions: { RequiresUpdate: 'True', Valid: 'False' },
      }),
    ],
    pods: [
      pod('dc2', 'r1', 0, {
        ready: false,
        reason: 'CrashLoopBackOff',
        restarts: 9,
      }),
    ],
  });
  const found = explained(snapshot(two, [east, west]));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    rule: 'region-unreachable',
    state: 'unreachable',
    seconds: 372,
  });
  expect([found[0].cause.text, found[0].clients?.text]).toEqual([
    'west (dc2) has been unreachable for 6 min.',
    'Unknown for west.',
  ]);
  expect(proofs(found[0])).toEqual([
    'CassandraDatacenter/dc2',
    'K8ssandraCluster/demo',
  ]);
});

it('is silent of one that is being connected', () => {
  const west = context('west', {
    connection: 'connecting',
    visible: false,
    everSeen: false,
  });
  expect(explained(snapshot(two, [east, west]))).toEqual([]);
});

it('is told beside a deletion that waits for it', () => {
  const west = outOfSight('west', { datacenters: [complete('dc2')] });
  const from = snapshot(two, [east, west]);
  const { cluster } = from;
  const deleted = {
    ...cluster,
    metadata: { ...cluster.metadata, deletionTimestamp: ago(60) },
  };
  const found = explained({ ...from, cluster: deleted });
  expect(found.map(({ rule, datacenter }) => [rule, datacenter])).toEqual([
    ['region-unreachable', 'dc2'],
    ['removal-waits', 'dc2'],
  ]);
});
