import { gzipSync } from 'node:zlib';
import { anIdealFleet } from '../__testUtils__/idealFleet';
import type { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { startPlugin } from '../__testUtils__/startPlugin';
import { defaultParts } from '../parts';

jest.setTimeout(120_000);

const FLEET = '/api/k8ssandra/v1/clusters';
const ENTITY = `/api/k8ssandra/v1/control-planes/home/namespaces/data/clusters/c0000`;
const RUNS = 60;

/** Computing time of a request in milliseconds, the test's own client and server included: a busy machine does not change it. */
async function measure(
  home: FakeControlPlane,
  path: string,
  between = () => {},
) {
  const { api, backend } = await startPlugin({
    controlPlanes: [home],
    presenter: defaultParts.presenter,
  });
  const times: number[] = [];
  let size = 0;
  for (let run = 0; run < RUNS; run += 1) {
    between();
    const before = process.cpuUsage();
    const { text, status } = await api.get(path);
    const { user, system } = process.cpuUsage(before);
    expect(status).toBe(200);
    times.push((user + system) / 1000);
    size = gzipSync(text).length;
  }
  await backend.stop();
  times.sort((a, b) => a - b);
  const p95 = times[Math.ceil(RUNS * 0.95) - 1];
  process.stdout.write(
    `${path}: p50 ${times[RUNS >> 1]} p95 ${p95} ms, ${size} bytes gzip\n`,
  );
  return { p95, size };
}

describe('speed', () => {
  it('of the fleet page of 500 clusters', async () => {
    const home = anIdealFleet({ clusters: 500, datacenters: 3, nodes: 3 });
    const { p95, size } = await measure(home, FLEET);
    expect(p95).toBeLessThan(150);
    expect(size).toBeLessThan(150_000);
  });

  it('of the page of a cluster of 12 datacenters of 100 nodes', async () => {
    const home = anIdealFleet({ clusters: 1, datacenters: 12, nodes: 100 });
    const { p95, size } = await measure(home, ENTITY);
    expect(p95).toBeLessThan(75);
    expect(size).toBeLessThan(30_000);
  });
});
