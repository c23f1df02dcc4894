import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { readConfig } from '../config';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { createFleet, type ControlPlaneFactory } from './createFleet';

/** How the control planes of a configuration are made. */
function made(leaderElection?: object) {
  const calls: Parameters<ControlPlaneFactory>[0][] = [];
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const plane = (name: string) => ({
    name,
    access: { inCluster: true },
    defaultOwner: 'group:default/platform',
  });
  createFleet({
    config: readConfig(
      new ConfigReader({
        k8ssandra: {
          controlPlanes: [plane('home'), plane('other')],
          ...(leaderElection && { leaderElection }),
        },
      } as never),
    ),
    logger,
    createControlPlane: options => {
      calls.push(options);
      return new FakeControlPlane(options.name);
    },
  });
  return calls;
}

describe('the control planes of a backend', () => {
  it('have a lease each, and one identity', () => {
    const [home, other] = made({ namespace: 'portal', identity: 'p-0' });
    expect([home.leadership, other.leadership]).toEqual(
      ['home', 'other'].map(name => ({
        lease: { namespace: 'portal', name: `k8ssandra-backstage-${name}` },
        identity: 'p-0',
        settings: expect.objectContaining({ leaseDurationMs: 15_000 }),
      })),
    );
  });

  it('have none where election is switched off', () => {
    const [home] = made({ enabled: false });
    expect(home.leadership).toBeUndefined();
  });
});
