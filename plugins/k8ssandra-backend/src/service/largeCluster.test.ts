import { anIdealFleet } from '../__testUtils__/idealFleet';
import { startPlugin } from '../__testUtils__/startPlugin';
import { defaultParts } from '../parts';

const CLUSTER =
  '/api/k8ssandra/v1/control-planes/home/namespaces/data/clusters/c0000';

describe('the page of a large cluster', () => {
  const start = async (nodes: number) => {
    const home = anIdealFleet({ clusters: 1, datacenters: 2, nodes });
    return startPlugin({
      controlPlanes: [home],
      presenter: defaultParts.presenter,
    });
  };
  const racksOf = (body: any) => body.datacenters[0].racks.value;

  it('counts nodes, and has them all on demand', async () => {
    const { api } = await start(90);
    const [rack] = racksOf((await api.get(CLUSTER)).body);
    expect(rack.nodes).toEqual([]);
    expect(rack.counts).toEqual([
      { state: 'healthy', letters: 'UN', count: 30 },
    ]);
    const { body, headers } = await api.get(
      `${CLUSTER}/datacenters/c0000-dc1/nodes`,
    );
    expect(body.datacenter).toBe('c0000-dc1');
    expect(body.racks).toMatchObject({ reachable: true });
    expect(body.racks.value.flatMap((each: any) => each.nodes)).toHaveLength(
      90,
    );
    expect(headers.etag).toMatch(/^W\//);
  });

  it('is whole for a small one', async () => {
    const { api } = await start(30);
    const [rack] = racksOf((await api.get(CLUSTER)).body);
    expect(rack.nodes).toHaveLength(10);
    expect(rack.counts).toBeUndefined();
  });

  it('has no nodes of a datacenter that is not there', async () => {
    const { api } = await start(3);
    const { status, body } = await api.get(`${CLUSTER}/datacenters/none/nodes`);
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'Cluster data/c0000 has no datacenter none',
    );
  });
});
