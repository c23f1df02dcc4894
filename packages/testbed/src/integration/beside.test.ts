import {
  annotations,
  resourceTypes,
  type CassandraDatacenter,
  type ConfigMap,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  createWitness,
  describeOnLabs,
  order,
  ownedObjects,
  removeCluster,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const NAMESPACE = 'k8ssandra';

describeOnLabs('a control plane that is not alone', 'full', startLab => {
  let lab: Lab;
  let plane: Plane;

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
    plane = await lab.start();
  });
  afterAll(() => lab.stop());

  const reasonsOf = (of: Plane, name: string) =>
    (of.plan(of.id(name))?.steps ?? []).map(each => each.reason?.text ?? '');

  it('F31: the second of two clusters that ask for one datacenter says so and writes nothing', async () => {
    const first = await apply(lab, order('first', { east: 1 }));
    await untilSettled(plane, first);
    await lab.takeWrites();
    const second = await apply(lab, order('second', { east: 1 }));
    await plane.until('the collision is said', () =>
      reasonsOf(plane, 'second').some(each =>
        /first was there first/.test(each),
      ),
    );
    await removeCluster(lab, second);
    const regional = (await lab.takeWrites()).filter(
      each => each.cluster !== 'control-plane',
    );
    expect(regional).toEqual([]);
    expect(reasonsOf(plane, 'first').join('')).toBe('');
    await removeCluster(lab, first);
  });

  it('F31: a CassandraDatacenter of nobody we know is neither adopted nor deleted', async () => {
    const admin = lab.admin('west');
    const theirs: CassandraDatacenter = {
      apiVersion: 'cassandra.datastax.com/v1beta1',
      kind: 'CassandraDatacenter',
      metadata: { name: 'dc2', namespace: NAMESPACE },
      spec: {
        clusterName: 'theirs',
        serverType: 'cassandra',
        serverVersion: '4.1.8',
        size: 1,
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: 'standard',
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '5Gi' } },
          },
        },
      },
    } as never;
    const made = await admin.create(resourceTypes.CassandraDatacenter, theirs);
    const cluster = await apply(lab, order('stranger', { east: 1, west: 1 }));
    await plane.until('it is said', () =>
      reasonsOf(plane, 'stranger').some(each =>
        /belongs to nobody we know is already in namespace/.test(each),
      ),
    );
    // What is ours there goes; theirs stays.
    await plane.until('ours is there too', () =>
      (plane.plan(plane.id('stranger'))?.steps ?? []).some(
        each => each.id.startsWith('run/east') && each.state === 'done',
      ),
    );
    await removeCluster(lab, cluster);
    const key = { namespace: NAMESPACE, name: 'dc2' };
    const left = await admin.get<CassandraDatacenter>(
      resourceTypes.CassandraDatacenter,
      key,
    );
    expect(left.metadata.uid).toBe(made.metadata.uid);
    expect(left.metadata.generation).toBe(1);
    expect(left.metadata.deletionTimestamp).toBeUndefined();
    await admin.delete(resourceTypes.CassandraDatacenter, key);
  });

  it('two control planes over one K8ssandraCluster: the one without the claim only looks, and says whose it is', async () => {
    const cluster = await apply(lab, order('claimed', { east: 1 }));
    await untilSettled(plane, cluster);
    const witness = createWitness(lab);
    const other = await lab.start({ name: 'other', interceptor: witness });
    await other.until('it is known', () =>
      (other.plan(other.id('claimed'))?.attention ?? []).some(each =>
        each.text.includes('control plane control-plane is in charge of it'),
      ),
    );
    expect(witness.writes).toEqual([]);

    // Taken over on purpose, the first one lets go at once.
    await other.adoptCluster(other.id('claimed'));
    await untilSettled(other, cluster);
    await plane.until('the first one lets go', () =>
      (plane.plan(plane.id('claimed'))?.attention ?? []).some(each =>
        each.text.includes('control plane other is in charge of it'),
      ),
    );
    await removeCluster(lab, cluster);
    await other.close();
    expect([...(await ownedObjects(lab, cluster)).keys()]).toEqual([]);
  });

  it('two control planes over one region: what another one wrote is left alone, in creation and in deletion', async () => {
    const admin = lab.admin('east');
    const cluster = order('shared', { east: 1 });
    await untilSettled(plane, await apply(lab, cluster));
    const key = { namespace: NAMESPACE, name: 'dc1' };
    const note = (owner: string) =>
      admin.mergePatch<CassandraDatacenter>(
        resourceTypes.CassandraDatacenter,
        key,
        { metadata: { annotations: { [annotations.cluster]: owner } } },
      );
    const live = await note('elsewhere/k8ssandra/shared');
    await plane.until('it is said', () =>
      reasonsOf(plane, 'shared').some(each =>
        /belongs to elsewhere\/k8ssandra\/shared/.test(each),
      ),
    );
    await removeCluster(lab, cluster);
    const left = await admin.get<CassandraDatacenter>(
      resourceTypes.CassandraDatacenter,
      key,
    );
    expect(left.metadata.uid).toBe(live.metadata.uid);
    expect(left.metadata.deletionTimestamp).toBeUndefined();
    await admin.mergePatch(resourceTypes.CassandraDatacenter, key, {
      metadata: { finalizers: null },
    });
    await admin.delete(resourceTypes.CassandraDatacenter, key).catch(() => {});
  });

  it('F11: a manager that keeps setting our fields back is named, and not fought', async () => {
    const cluster = await apply(lab, order('fought', { west: 1 }));
    await untilSettled(plane, cluster);
    const admin = lab.admin('west', 'old-tool');
    const { items } = await admin.list<ConfigMap>(resourceTypes.ConfigMap, {
      namespace: NAMESPACE,
    });
    const map = items.find(each => each.metadata.name.startsWith('fought-'))!;
    const stop = new AbortController();
    let flips = 0;
    const fighter = (async () => {
      const stream = admin.watch<ConfigMap>(resourceTypes.ConfigMap, {
        namespace: NAMESPACE,
        fieldSelector: `metadata.name=${map.metadata.name}`,
        resourceVersion: map.metadata.resourceVersion,
        signal: stop.signal,
      });
      const setBack = () =>
        admin.mergePatch(resourceTypes.ConfigMap, map.metadata, {
          data: { 'metrics-collector.yaml': `mine ${++flips}` },
        });
      await setBack();
      for await (const event of stream) {
        if (event.type !== 'MODIFIED') continue;
        if (!event.object.data?.['metrics-collector.yaml'].startsWith('mine')) {
          await setBack();
        }
      }
    })().catch(() => {});
    const region = () =>
      plane.get(plane.id('fought'))?.snapshot.contexts.west.failures ?? {};
    await plane.until('the fight is noticed', () =>
      Object.values(region()).some(each => each.code === 'FieldFight'),
    );
    const [failure] = Object.values(region());
    expect(failure.message).toContain('(old-tool) keeps setting it back');
    expect(flips).toBeLessThan(10);
    const step = () =>
      plane
        .plan(plane.id('fought'))
        ?.steps.find(each => each.target?.name === map.metadata.name);
    await plane.until('the plan says who', () =>
      Boolean(step()?.reason?.text.includes('old-tool')),
    );
    stop.abort();
    await fighter;
    await removeCluster(lab, cluster);
  });

  it('F50: an older release leaves alone what a newer one wrote', async () => {
    const cluster = order('release', { east: 1 });
    const newer = await lab.start({ name: 'control-plane', writer: 2 });
    await plane.close();
    await untilSettled(newer, await apply(lab, cluster));
    await newer.close();

    const witness = createWitness(lab);
    const older = await lab.start({ writer: 1, interceptor: witness });
    const scaled = await apply(lab, order('release', { east: 2 }));
    await older.until('it stands down', () =>
      reasonsOf(older, 'release').some(each => /a newer release/.test(each)),
    );
    expect(
      witness.writes.filter(each => each.type.kind === 'CassandraDatacenter'),
    ).toEqual([]);
    await older.close();

    plane = await lab.start({ writer: 2 });
    await untilSettled(plane, scaled);
    const live = await lab
      .admin('east')
      .get<CassandraDatacenter>(resourceTypes.CassandraDatacenter, {
        namespace: NAMESPACE,
        name: 'dc1',
      });
    expect(live.spec.size).toBe(2);
    await removeCluster(lab, cluster as K8ssandraCluster);
  });
});
