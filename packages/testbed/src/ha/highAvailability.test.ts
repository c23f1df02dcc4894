import { DEFAULT_LEASE_SETTINGS } from '@k8ssandra-backstage/kubernetes-runtime';
import { describeFull } from '../support/full';
import { createCast, type Cast } from './cast';
import { measureFailOver } from './failOver';
import { simulatedGround, type Ground } from './ground';
import { rows } from './rows';
import { setStage, type Stage } from './stage';
import { startWorkload, type Workload } from './workload';

jest.setTimeout(60_000);

describe('three replicas of a control plane', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(() => simulatedGround(['east', 'west']));
  });
  afterAll(() => stage?.stop());

  it.each(rows)('$title', async ({ run }) => {
    await stage.workload.untilComplete();
    await run(stage);
    // I4 (research 4.2), by what the API servers tell.
    expect(stage.journal.violations).toEqual([]);
  });
});

describeFull('two replicas with the times of production', () => {
  let ground: Ground;
  let cast: Cast;
  let workload: Workload;

  beforeAll(async () => {
    ground = await simulatedGround(['east']);
    cast = createCast(ground, DEFAULT_LEASE_SETTINGS);
    await cast.start('a');
    await cast.start('b');
    workload = await startWorkload(ground);
  });
  afterAll(async () => {
    await cast?.stop();
    await ground?.stop();
  });

  it('B11 serve a change within 2 s after the leader was told to stop', async () => {
    const found = await measureFailOver(cast, workload, 'close');
    expect(found.servedMs).toBeLessThan(2_000);
    expect(found.lists).toEqual([]);
    await cast.start('c');
  });

  it('B11 serve a change within 17 s after the leader was killed', async () => {
    const found = await measureFailOver(cast, workload, 'kill');
    expect(found.servedMs).toBeLessThan(17_000);
    expect(found.lists).toEqual([]);
  });
});
