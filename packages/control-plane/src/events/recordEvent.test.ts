import {
  createManualClock,
  KubernetesError,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { eventually, TestFleet } from '../reconcile/__testUtils__/fleet';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import type { ClusterEvent, ControlPlane } from '../reconcile/types';

const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
const degraded: ClusterEvent = {
  type: 'Warning',
  reason: 'Degraded',
  message: 'One node is down.',
};

let fleet: TestFleet;
beforeEach(() => {
  fleet = new TestFleet(['east']);
});
afterEach(() => fleet.stop());

const events = () => fleet.home.all<any>('Event');
const written = () =>
  fleet.home.requests.filter(each => each.startsWith('create Event'));

/** A control plane that knows a cluster. */
async function started(
  options: Parameters<TestFleet['start']>[0] = {},
): Promise<ControlPlane> {
  const plane = fleet.start({
    wallClock: () => Date.parse('2026-01-01T10:00:00.5Z'),
    ...options,
  });
  fleet.order(newCluster([dc('dc1', 'east')]));
  await eventually(() => expect(plane.object(id)).toBeDefined());
  return plane;
}

describe('an Event on a K8ssandraCluster', () => {
  it('is stored beside it, and names it', async () => {
    const plane = await started();
    expect(await plane.recordEvent(id, degraded)).toBe(true);
    expect(events()).toMatchObject([
      {
        metadata: { namespace: 'db' },
        ...degraded,
        involvedObject: {
          kind: 'K8ssandraCluster',
          name: 'demo',
          uid: plane.object(id)?.metadata.uid,
        },
        firstTimestamp: '2026-01-01T10:00:00Z',
      },
    ]);
  });

  it('is told once, whoever asks twice at the same moment', async () => {
    const plane = await started();
    expect(await plane.recordEvent(id, degraded)).toBe(true);
    expect(await plane.recordEvent(id, degraded)).toBe(true);
    expect(events()).toHaveLength(1);
  });

  it.each(['observe', 'follower', 'absent', 'closed'])(
    'is not written where nothing is to be written: %s',
    async why => {
      // Another holds the lease, and time does not pass.
      const leadership = {
        lease: { namespace: 'db', name: 'lease' },
        identity: 'b',
      };
      if (why === 'follower') {
        await started({ leadership: { ...leadership, identity: 'a' } });
      }
      const plane = await started({
        ...(why === 'observe' && { mode: 'observe' as const }),
        ...(why === 'follower' && { leadership, clock: createManualClock() }),
      });
      if (why === 'closed') await plane.close();
      const name = why === 'absent' ? 'nobody' : 'demo';
      expect(await plane.recordEvent({ ...id, name }, degraded)).toBe(false);
      expect(written()).toEqual([]);
    },
  );

  it('costs one request and one line for debugging where the role does not allow it', async () => {
    const plane = await started();
    const error = new KubernetesError({
      code: 'Forbidden',
      message: 'POST events: 403 Forbidden',
      status: 403,
    });
    fleet.home.failures.set('create Event', error);
    expect(await plane.recordEvent(id, degraded)).toBe(false);
    expect(written()).toHaveLength(1);
    const told = fleet.log.filter(line => line.includes('Degraded'));
    expect(told).toEqual([
      'debug db/demo: the event Degraded could not be written: Forbidden',
    ]);
    expect(plane.contexts()[0].connection).toBe('ready');
  });
});
