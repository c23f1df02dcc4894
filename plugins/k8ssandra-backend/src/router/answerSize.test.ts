import { gzipSync } from 'node:zlib';
import { anIdealFleet } from '../__testUtils__/idealFleet';
import { startPlugin } from '../__testUtils__/startPlugin';
import { defaultParts } from '../parts';

/** What goes over the wire for a page; how long it takes is measured by the benchmark `portal`. */
describe('the size of an answer', () => {
  const ENTITY = '/control-planes/home/namespaces/data/clusters/c0000';

  it.each([
    {
      page: 'the fleet page of 500 clusters',
      fleet: { clusters: 500, datacenters: 3, nodes: 3 },
      path: '/clusters',
      most: 150_000,
    },
    {
      page: 'the page of a cluster of 12 datacenters of 100 nodes',
      fleet: { clusters: 1, datacenters: 12, nodes: 100 },
      path: ENTITY,
      most: 30_000,
    },
  ])('of $page stays below $most bytes gzip', async each => {
    const { api, backend } = await startPlugin({
      controlPlanes: [anIdealFleet(each.fleet)],
      presenter: defaultParts.presenter,
    });
    const { text, status } = await api.get(`/api/k8ssandra/v1${each.path}`);
    await backend.stop();
    expect(status).toBe(200);
    expect(gzipSync(text).length).toBeLessThan(each.most);
  });
});
