import {
  apply,
  order,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

describe('the log of a node', () => {
  const cluster = order('shop', { east: 1, west: 1 });
  let lab: Lab;
  let plane: Plane;

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
    plane = await lab.start();
    await apply(lab, cluster);
    await untilSettled(plane, cluster);
  });
  afterAll(() => lab?.stop());

  const request = (lines: number, over: object = {}) => {
    const id = plane.id(cluster.metadata.name);
    const [pod] = plane.get(id)!.snapshot.contexts.east.pods;
    return {
      context: 'east',
      namespace: pod.metadata.namespace!,
      pod: pod.metadata.name,
      container: 'cassandra',
      lines,
      previous: false,
      ...over,
    };
  };

  it('is read through the API server of its region, with the rights of deploy/', async () => {
    const all = await plane.readPodLog(request(2000));
    expect(all.cut).toBe(false);
    expect(all.lines.length).toBeGreaterThan(1);
    const { lines } = await plane.readPodLog(request(1));
    expect(lines).toEqual(all.lines.slice(-1));
  });

  it('of a container or pod that is not there is said to be missing', async () => {
    await expect(
      plane.readPodLog(request(10, { container: 'nothing' })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('container nothing'),
    });
    await expect(
      plane.readPodLog(request(10, { pod: 'shop-gone-0' })),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('cannot be read while its region is away, and others go on', async () => {
    const there = request(10);
    await lab.setFault('east', 'down');
    await expect(plane.readPodLog(there)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Kubernetes cluster east'),
    });
    const id = plane.id(cluster.metadata.name);
    const [pod] = plane.get(id)!.snapshot.contexts.west.pods;
    const { lines } = await plane.readPodLog({
      ...there,
      context: 'west',
      pod: pod.metadata.name,
    });
    expect(lines.length).toBeGreaterThan(0);
  });
});
