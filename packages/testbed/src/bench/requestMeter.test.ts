import type { RequestCount } from './requestKinds';
import { createRequestMeter } from './requestMeter';

const ours = 'system:serviceaccount:k8ssandra:k8ssandra-backstage';

function meterOf(...answers: RequestCount[][]) {
  let asked = 0;
  const requests = jest.fn(
    async () => answers[Math.min(asked++, answers.length - 1)],
  );
  const resetRequests = jest.fn(async () => {});
  return {
    requests,
    resetRequests,
    meter: createRequestMeter({ requests, resetRequests }),
  };
}

const count = (verb: string, resource: string, sum: number) => ({
  cluster: 'east',
  user: ours,
  verb,
  resource,
  count: sum,
});

describe('createRequestMeter', () => {
  it('adds up details over clusters, without watches and others', async () => {
    const { meter } = meterOf([
      count('patch', 'secrets', 1),
      { ...count('patch', 'secrets', 2), cluster: 'west' },
      count('get', '', 9),
      count('watch', 'pods', 50),
      { ...count('patch', 'pods', 50), user: 'admin' },
    ]);
    expect(await meter.details()).toBe('9 get (path), 3 patch secrets');
    expect(await meter.totals()).toMatchObject({ writes: 3, probes: 9 });
  });

  it('says that there was nothing', async () => {
    const { meter } = meterOf([count('watch', 'pods', 1)]);
    expect(await meter.details()).toBe('nothing');
  });

  it('is quiet once nothing but watches was counted for a while', async () => {
    const { meter, requests } = meterOf(
      [count('patch', 'secrets', 1)],
      [count('patch', 'secrets', 2)],
      [count('patch', 'secrets', 3), count('watch', 'pods', 1)],
      [count('patch', 'secrets', 3), count('watch', 'pods', 2)],
    );
    const before = performance.now();
    await meter.whenQuiet();
    expect(requests.mock.calls.length).toBeGreaterThan(4);
    expect(performance.now() - before).toBeGreaterThanOrEqual(400);
  });
});
