import { kinds, type AnyObject } from './api';
import type { Pace } from './pace';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from './testing/harness';

const NEVER_MS = 600_000;
const POD = 'demo-dc1-default-sts-2';
const NODE_STATE = 'cassandra.datastax.com/node-state';

describe('a data plane that is started again', () => {
  let cluster: TestCluster;
  afterEach(() => cluster.stop());

  /** Ends the data plane and starts another one, at once, on the same API and the same rings. */
  async function restart(pace: Partial<Pace> = {}) {
    const { api, network } = cluster;
    cluster.stop();
    cluster = await startTestCluster({ api, network, pace });
  }

  const labelled = (state: string) => (pod: AnyObject | undefined) =>
    pod?.metadata.labels?.[NODE_STATE] === state;

  it.each<[string, Partial<Pace>, (pod: AnyObject | undefined) => boolean]>([
    [
      'pods are on their way',
      { podStartMs: NEVER_MS },
      pod => pod !== undefined,
    ],
    [
      'the first node starts',
      { nodeStartMs: NEVER_MS, intermediateStatus: true },
      labelled('Starting'),
    ],
  ])('continues where %s', async (_, pace, reached) => {
    cluster = await startTestCluster({ pace });
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    await cluster.until('Pod', POD, reached);
    await restart();
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    const made = cluster.writes.filter(write =>
      write.startsWith('create pods '),
    );
    expect(made).toHaveLength(3);
    expect(cluster.network.list()).toHaveLength(1);
  });

  it('ends a decommission that had begun', async () => {
    cluster = await startTestCluster({ pace: { decommissionMs: NEVER_MS } });
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    await cluster.client.mergePatch(
      kinds.CassandraDatacenter,
      { namespace: 'ns', name: 'dc1' },
      { spec: { size: 2 } },
    );
    await cluster.until('Pod', POD, labelled('Decommissioning'));
    await restart();
    const dc = await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    expect(Object.keys(dc.status.nodeStatuses)).toHaveLength(2);
  });

  it('notices that pods and volumes went while it was away', async () => {
    cluster = await startTestCluster();
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    cluster.plane.stop();
    const ref = { namespace: 'ns', name: POD };
    await cluster.client.delete(kinds.Pod, ref);
    await cluster.client.delete(kinds.PersistentVolumeClaim, {
      ...ref,
      name: `server-data-${POD}`,
    });
    const before = cluster.network.nodeOf({
      cluster: 'east',
      namespace: 'ns',
      pod: POD,
    })!.hostId;
    await restart();
    await cluster.until('Pod', POD, labelled('Started'));
    const [ring] = cluster.network.list();
    expect(Object.keys(ring.nodes)).toHaveLength(3);
    expect(ring.nodes[before]).toBeUndefined();
  });
});
