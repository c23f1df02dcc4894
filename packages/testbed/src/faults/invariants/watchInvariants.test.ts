import {
  resourceTypes,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  order,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../../support/lab';
import { pulseThrough } from './pulse';
import type { InvariantOptions, InvariantWatch } from './types';
import { watchInvariants } from './watchInvariants';

jest.setTimeout(60_000);

describe('a watch over invariants', () => {
  let lab: Lab;
  let plane: Plane;
  let watch: InvariantWatch;

  beforeAll(async () => {
    lab = await startLab({ regions: ['one', 'two'] });
    plane = await lab.start();
    await untilSettled(
      plane,
      await apply(lab, order('calm', { one: 1, two: 1 })),
    );
  });
  afterAll(() => lab.stop());
  afterEach(() => watch.stop());

  const begin = async (options: Partial<InvariantOptions> = {}) => {
    watch = await watchInvariants({ plane, fleet: lab, ...options });
  };

  it('is content with a fleet at rest, and says what it measured', async () => {
    const pulse = pulseThrough({
      fleet: lab,
      plane,
      context: 'one',
      cluster: 'calm',
    });
    await begin({ pulse, limits: { pulses: 3 } });
    await watch.isolated();
    const report = await watch.check();
    expect(report.pulseMs?.before).toBeGreaterThan(0);
    expect(report.pulseMs?.during).toBeGreaterThan(0);
    expect(report.looks).toBeGreaterThan(0);
    expect(report.sockets.before).toBeGreaterThan(0);
  });

  it('finds a password of the fleet that somebody logs or stores', async () => {
    const { items } = await lab
      .admin('one')
      .list<Secret>(resourceTypes.Secret, {});
    const data = items.find(each => each.data?.password)!.data!;
    await begin();
    watch.saw('an error', `it failed: ${data.password}`);
    await expect(watch.check()).rejects.toThrow(
      /I8: an error contains [^:]*: Secret calm-superuser, password \(Base64/,
    );
    await begin({
      outputs: async () => ({
        'GET /clusters': Buffer.from(data.password, 'base64').toString(),
      }),
    });
    await expect(watch.check()).rejects.toThrow(/I8: GET \/clusters contains/);
  });

  it('finds a region that is called ready and answers nothing', async () => {
    await begin({ limits: { lostGraceMs: 0 } });
    watch.lost('two');
    await expect(watch.check()).rejects.toThrow(
      /I7: context two is shown as healthy/,
    );
    await begin({ limits: { lostGraceMs: 0 } });
    watch.lost('two');
    watch.back('two');
    await watch.check();
  });

  it('finds a cluster that became slow', async () => {
    let waitMs = 0;
    await begin({
      pulse: () => new Promise(resolve => setTimeout(resolve, waitMs)),
      limits: { pulses: 1, pulseSlackMs: 20 },
    });
    await watch.isolated();
    waitMs = 200;
    await expect(watch.isolated()).rejects.toThrow(/I6/);
  });

  it('finds what is not let go', async () => {
    await begin({ limits: { timers: 5, releaseMs: 200 } });
    const timers = Array.from({ length: 50 }, () =>
      setTimeout(() => {}, 60_000),
    );
    await expect(watch.check()).rejects.toThrow(/I9: \d+ more timers/);
    timers.forEach(clearTimeout);
  });
});
