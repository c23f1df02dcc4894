import { kinds } from './api';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from './testing/harness';

describe('life of a datacenter', () => {
  let cluster: TestCluster;
  afterEach(() => cluster.stop());

  it('comes up, scales, stops, resumes and goes', async () => {
    cluster = await startTestCluster();
    await cluster.client.create(kinds.CassandraDatacenter, datacenter('dc1'));
    const ready = await cluster.until('CassandraDatacenter', 'dc1', isSettled);
    expect(Object.keys(ready.status.nodeStatuses)).toHaveLength(3);
    console.log(cluster.client.writes.join('\n'));
  });
});
