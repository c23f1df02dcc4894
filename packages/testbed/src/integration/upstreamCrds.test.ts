import { join } from 'node:path';
import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  describeWithReference,
  order,
  ownedObjects,
  REFERENCE,
  removeCluster,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

describeWithReference('with the CRDs of the k8ssandra-operator', () => {
  const cluster = order('upstream', { east: 3, west: 3 });
  const key = { namespace: 'k8ssandra', name: 'upstream' };
  let lab: Lab;
  let plane: Plane;
  let stored: K8ssandraCluster;

  beforeAll(async () => {
    lab = await startLab({
      regions: ['east', 'west'],
      crdDir: join(REFERENCE, 'crds'),
    });
    plane = await lab.start();
    await untilSettled(plane, await apply(lab, cluster));
    stored = await lab
      .admin(lab.contexts[0])
      .get<K8ssandraCluster>(resourceTypes.K8ssandraCluster, key);
  });
  afterAll(() => lab.stop());

  it('a cluster comes up, with the status that upstream specifies and nothing of ours', () => {
    expect(stored.status?.observedGeneration).toBe(stored.metadata.generation);
    expect(Object.keys(stored.status?.datacenters ?? {}).sort()).toEqual([
      'dc1',
      'dc2',
    ]);
    expect(stored.status).not.toHaveProperty('summary');
    for (const each of stored.status?.conditions ?? []) {
      expect(Object.keys(each)).not.toContain('observedGeneration');
    }
    const dropped = plane
      .plan(plane.id('upstream'))
      ?.attention.filter(each => each.key === 'attention.fieldsDropped');
    expect(dropped).toEqual([]);
  });

  it('a settled one is written by nobody, whatever is looked at again', async () => {
    // Whatever follows the last step of creation is over when the page of the cluster does not change any more.
    await plane.untilAsync('nothing is written', async () => {
      await lab.takeWrites();
      const touched = await lab
        .admin(lab.contexts[0])
        .mergePatch<K8ssandraCluster>(resourceTypes.K8ssandraCluster, key, {
          metadata: { annotations: { 'example.com/look': `${Math.random()}` } },
        });
      const { resourceVersion } = touched.metadata;
      await plane.until(
        'the touch is seen and planned for',
        () =>
          plane.get(plane.id('upstream'))?.snapshot.cluster.metadata
            .resourceVersion === resourceVersion,
      );
      return (await lab.takeWrites()).length === 0;
    });
    // That nothing happens has no event; a status that is rewritten for ever is written every 140 ms.
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(await lab.takeWrites()).toEqual([]);
    expect(plane.plan(plane.id('upstream'))?.settled).toBe(true);
  });

  it('and it goes without a trace', async () => {
    await removeCluster(lab, cluster);
    expect([...(await ownedObjects(lab, cluster)).keys()]).toEqual([]);
  });
});
