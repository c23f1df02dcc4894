import {
  finalizers,
  labels,
  type ReplicatedSecret,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../../plan/__testUtils__/snapshots';
import {
  newReplicatedSecret,
  source,
} from '../../secrets/__testUtils__/snapshots';
import { eventually, TestFleet } from '../__testUtils__/fleet';

jest.setTimeout(20_000);

let fleet: TestFleet;
beforeEach(() => {
  fleet = new TestFleet(['east', 'west']);
});
afterEach(() => fleet.stop());

const targets = [{ k8sContextName: 'east' }, { k8sContextName: 'west' }];
const fresh = (object: any) => {
  const { uid: _, resourceVersion: __, ...metadata } = object.metadata;
  return { ...object, metadata };
};
const put = (kind: string, object: unknown) =>
  fleet.home.put({ kind }, fresh(object) as never);
const copyIn = (region: string) =>
  fleet.region(region).find<Secret>('Secret', 'tls');
const live = () =>
  fleet.home.find<ReplicatedSecret>('ReplicatedSecret', 'certs');
const conditions = () =>
  live()?.status?.conditions?.map(each => `${each.cluster} ${each.status}`);
const password = (text: string) => Buffer.from(text).toString('base64');

/** A user's secret and what says where it goes, copied everywhere. */
async function copied() {
  fleet.start();
  put('Secret', source());
  put('ReplicatedSecret', newReplicatedSecret(targets));
  await eventually(() =>
    expect(conditions()).toEqual(['east True', 'west True']),
  );
}

describe('a ReplicatedSecret of a user', () => {
  it('has its secrets copied, follows their changes, and mends its copies', async () => {
    await copied();
    expect(copyIn('east')).toMatchObject({
      data: source().data,
      metadata: {
        labels: { app: 'shop', [labels.replicatedSecretName]: 'db.certs' },
      },
    });
    expect(live()?.metadata.finalizers).toEqual([finalizers.replicatedSecret]);

    put('Secret', source('tls', password('second')));
    await eventually(() =>
      expect(copyIn('west')?.data?.password).toBe(password('second')),
    );

    const edited = { ...copyIn('east')!, data: { password: password('x') } };
    fleet.region('east').put({ kind: 'Secret' }, edited as never);
    await eventually(() =>
      expect(copyIn('east')?.data?.password).toBe(password('second')),
    );
  });

  it('takes a copy back with its target, and all when it is deleted', async () => {
    await copied();
    const { metadata, spec } = live()!;
    fleet.home.put({ kind: 'ReplicatedSecret' }, {
      ...live()!,
      metadata,
      spec: { ...spec, replicationTargets: [targets[0]] },
    } as never);
    await eventually(() => {
      expect(copyIn('west')).toBeUndefined();
      expect(copyIn('east')).toBeDefined();
      expect(conditions()).toEqual(['east True']);
    });
    await fleet.home.client().delete({ kind: 'ReplicatedSecret' } as never, {
      namespace: 'db',
      name: 'certs',
    });
    await eventually(() => {
      expect(live()).toBeUndefined();
      expect(copyIn('east')).toBeUndefined();
    });
    expect(fleet.home.find('Secret', 'tls')).toBeDefined();
  });

  it('asks for nothing once all is copied', async () => {
    await copied();
    let seen = { requests: -1, since: 0 };
    await eventually(() => {
      const requests = fleet.apis.flatMap(each => each.requests).length;
      if (requests !== seen.requests) seen = { requests, since: Date.now() };
      expect(Date.now() - seen.since).toBeGreaterThan(300);
    });
  });

  it.each([
    [
      'of another control plane',
      { annotations: { 'backstage.k8ssandra.io/claim': 'other' } },
    ],
    [
      'that the k8ssandra-operator holds',
      { finalizers: [finalizers.replicatedSecret] },
    ],
  ])('%s is left alone', async (_, metadata) => {
    fleet.start();
    put('Secret', source());
    put('ReplicatedSecret', {
      ...newReplicatedSecret(targets, { ...metadata, name: 'theirs' }),
    });
    put('ReplicatedSecret', newReplicatedSecret([targets[0]]));
    await eventually(() => expect(conditions()).toEqual(['east True']));
    expect(copyIn('west')).toBeUndefined();
    expect(
      fleet.home.find<ReplicatedSecret>('ReplicatedSecret', 'theirs')?.status,
    ).toBeUndefined();
  });

  it('that a cluster made is left to the plan of that cluster', async () => {
    fleet.runDataPlanes();
    const plane = fleet.start();
    fleet.order(newCluster([dc('dc1', 'east')]));
    const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
    await eventually(() => expect(plane.plan(id)?.settled).toBe(true));
    expect(
      fleet.home.find<ReplicatedSecret>('ReplicatedSecret', 'demo')?.metadata
        .annotations?.['backstage.k8ssandra.io/claim'],
    ).toBeUndefined();
  });
});
