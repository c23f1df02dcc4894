import { eventually, TestFleet } from './__testUtils__/fleet';

let fleet: TestFleet;
beforeEach(() => {
  fleet = new TestFleet(['east', 'west']);
});
afterEach(() => fleet.stop());

const request = {
  context: 'east',
  namespace: 'db',
  pod: 'demo-dc1-r1-sts-0',
  container: 'cassandra',
  lines: 10,
  previous: false,
};

async function started() {
  const plane = fleet.start();
  await eventually(() =>
    expect(plane.contexts().map(({ connection }) => connection)).toEqual([
      'ready',
      'ready',
      'ready',
    ]),
  );
  return plane;
}

it('reads a log in the region of the pod, whatever became of the others', async () => {
  const plane = await started();
  fleet.home.fault = 'refuse';
  fleet.region('west').fault = 'hang';
  await expect(plane.readPodLog(request)).resolves.toMatchObject({
    cut: false,
  });
});

it('says which region does not answer, and logs nothing of it', async () => {
  const plane = await started();
  fleet.region('east').fault = 'refuse';
  await expect(plane.readPodLog(request)).rejects.toMatchObject({
    name: 'ServiceUnavailableError',
    message:
      'Kubernetes cluster east did not answer with a log: connection refused',
  });
  expect(fleet.log.join('\n')).not.toContain(request.pod);
});

it('says which Kubernetes cluster is not connected', async () => {
  const plane = await started();
  await expect(
    plane.readPodLog({ ...request, context: 'north' }),
  ).rejects.toMatchObject({
    name: 'ServiceUnavailableError',
    message: 'Kubernetes cluster north is not connected',
  });
});
