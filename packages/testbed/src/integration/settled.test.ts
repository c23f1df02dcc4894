import { join } from 'node:path';
import { fleetEndpoint } from '../bench/fleetEndpoint';
import { isOurs, kindOf } from '../bench/requestKinds';
import { applyAsAdmin, example, untilComplete } from '../support/cluster';
import { eventually } from '../support/eventually';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';

jest.setTimeout(120_000);

/** How long nothing may be asked for: longer than every back-off and batch of the control plane. */
const QUIET_MS = 6_000;

describe('a settled fleet', () => {
  let fleet: TestFleet;
  let portal: TestPortal;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  it('is asked for nothing and written to by nobody', async () => {
    const cluster = example('three-regions.yaml');
    await applyAsAdmin(fleet, cluster);
    await untilComplete(fleet, cluster);
    await eventually(async () =>
      expect((await portal.api.listClusters()).items[0].state).toBe('healthy'),
    );
    const endpoint = fleetEndpoint(join(fleet.stateDir, 'fleet'));
    await eventually(async () => {
      await endpoint.resetRequests();
      await new Promise(resolve => setTimeout(resolve, QUIET_MS));
      const ours = (await endpoint.requests()).filter(isOurs);
      // Watches that end by themselves begin again; nothing else may be asked of what we manage.
      const asked = ours.filter(({ verb }) => verb !== 'watch');
      expect(asked.filter(each => kindOf(each) !== 'leases')).toEqual([]);
      // The leader says every two seconds that it lives: one request, to the control-plane cluster only.
      expect(asked).toEqual([
        expect.objectContaining({
          cluster: 'control-plane',
          verb: 'patch',
          resource: 'leases',
        }),
      ]);
      expect(asked[0].count).toBeGreaterThanOrEqual(QUIET_MS / 2_000 - 1);
      expect(asked[0].count).toBeLessThanOrEqual(QUIET_MS / 2_000 + 1);
    }, 45_000);
  });
});
