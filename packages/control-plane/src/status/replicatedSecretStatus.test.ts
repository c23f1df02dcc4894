import { plan } from '../plan';
import { lose, running } from '../plan/__testUtils__/running';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { World } from '../plan/__testUtils__/world';
import { replicatedSecretStatus } from './replicatedSecretStatus';

const NOW = '2026-02-01T00:00:00Z';
const of = (world: World) => {
  const taken = world.snapshot();
  return replicatedSecretStatus(taken, plan(taken), NOW)?.status.conditions;
};
const replication = (cluster: string, status: string, time = NOW) => ({
  cluster,
  type: 'Replication',
  status,
  lastTransitionTime: time,
});

/** Puts the status in as the API server would. */
function store(world: World, conditions: ReturnType<typeof replication>[]) {
  const [live] = world.get('').replicatedSecrets;
  world.change('', {
    replicatedSecrets: [{ ...live, status: { conditions } }],
  });
}

describe('the status of the ReplicatedSecret', () => {
  it('says nothing while copies are under way, then all at once', () => {
    const world = new World(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west')]),
      ['east', 'west'],
    );
    world.act();
    world.act();
    expect(of(world)).toBeUndefined();
    world.act();
    expect(of(world)).toEqual([
      replication('east', 'True'),
      replication('west', 'True'),
    ]);
  });

  it('is not written again', () => {
    const world = running();
    store(world, of(world) as never);
    expect(of(world)).toBeUndefined();
  });

  it('keeps the last word about a region out of sight', () => {
    const world = running();
    store(world, of(world) as never);
    lose(world, 'west');
    world.change('west', { secrets: [] });
    expect(of(world)).toBeUndefined();
  });

  it('says False of a copy that fails, and keeps the time of the others', () => {
    const world = running();
    store(world, [
      replication('east', 'True', 'then'),
      replication('west', 'True', 'then'),
    ]);
    world.change('west', {
      secrets: [],
      failures: {
        'apply/west/Secret/db/demo-superuser': {
          code: 'Forbidden',
          message: 'no',
          attempts: 1,
          sinceSeconds: 1,
        },
      },
    });
    expect(of(world)).toEqual([
      replication('east', 'True', 'then'),
      replication('west', 'False'),
    ]);
  });
});
