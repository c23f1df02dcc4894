/* eslint-disable jest/no-export -- the same rows run on several drivers */
import {
  resourceTypes,
  type CassandraDatacenter,
  type ConfigMap,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { apply, order, type Lab } from '../../../support/lab';
import { NAMESPACE } from '../support/access';
import { startRow, type Row } from '../support/row';

const { CassandraDatacenter: DATACENTER, K8ssandraCluster: CLUSTER } =
  resourceTypes;

/** F10 and F11: others write what we write. */
export function conflictRows(lab: () => Lab): void {
  let row: Row;
  afterEach(() => row?.abandon());

  it('F10 a write that comes too late is made again from what is there now, and nothing of the other writer is lost', async () => {
    let rivalries = 0;
    let contested = '';
    let tries = 0;
    const rival = lab().admin('east', 'rival');
    row = await startRow(lab(), {
      name: 'outrun',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      // With replicas beside it, a control plane names the version of whatever it changes.
      plane: {
        leadership: {
          lease: { namespace: NAMESPACE, name: 'outrun' },
          identity: 'one',
        },
      },
      interceptor: {
        // Whenever a change or a deletion is about to go out, somebody is faster.
        before: async ({ type, name, namespace, verb }) => {
          if (type.kind !== DATACENTER.kind || name !== 'dc2') return;
          if (verb !== contested) return;
          tries++;
          if (rivalries >= 3) return;
          rivalries++;
          await rival.mergePatch(
            DATACENTER,
            { namespace, name },
            {
              metadata: {
                annotations: { 'example.com/rival': `${rivalries}` },
              },
            },
          );
        },
      },
    });
    contested = 'apply';
    await row.resize({ west: 1, east: 2 });
    const [live] = await row.datacenters('east');
    expect(live.spec.size).toBe(2);
    expect(live.metadata.annotations?.['example.com/rival']).toBe(
      String(rivalries),
    );
    // Every one that came too late was refused, for it names the version that it rests on, and made again at once.
    expect([rivalries, tries]).toEqual([3, 4]);
    await row.watch.isolated();

    // So does a deletion.
    [rivalries, tries, contested] = [0, 0, 'delete'];
    await row.resize({ west: 1 });
    expect([rivalries, tries]).toEqual([3, 4]);
    expect(await row.datacenters('east')).toEqual([]);
    // Nobody is told of a failure: somebody else's write at the same time is none.
    expect(row.plane.log.filter(each => / failed: /.test(each))).toEqual([]);
    await row.end();
  });

  it('F10 people who edit the cluster while it is worked on keep every edit', async () => {
    const admin = lab().admin(lab().contexts[0], 'person');
    const key = { namespace: NAMESPACE, name: 'edited' };
    const kept = 'example.com/kept';
    let held = false;
    row = await startRow(lab(), {
      name: 'edited',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      interceptor: {
        // A list is patched as a whole: right before ours goes in, somebody adds a finalizer.
        before: async ({ type, verb, options }) => {
          const isOurs = verb === 'mergePatch' && !options.subresource;
          if (held || type.kind !== CLUSTER.kind || !isOurs) return;
          held = true;
          const metadata = { finalizers: [kept] };
          await admin.mergePatch(CLUSTER, key, { metadata });
        },
      },
    });
    const { finalizers = [] } = (await admin.get(CLUSTER, key)).metadata;
    expect(finalizers).toContain(kept);
    expect(finalizers).toHaveLength(2);
    const edits = 12;
    let refusals = 0;
    const edit = async () => {
      for (let count = 1; count <= edits; ) {
        const now = await admin.get(CLUSTER, key);
        const annotations = {
          ...now.metadata.annotations,
          [`example.com/edit-${count}`]: 'kept',
        };
        try {
          await admin.update(CLUSTER, {
            ...now,
            metadata: { ...now.metadata, annotations },
          });
          count++;
        } catch (error) {
          if ((error as { code?: string }).code !== 'Conflict') throw error;
          refusals++;
        }
      }
    };
    await Promise.all([edit(), row.resize({ west: 2, east: 2 })]);
    const { metadata } = await admin.get(CLUSTER, key);
    const found = Object.keys(metadata.annotations ?? {}).filter(each =>
      each.startsWith('example.com/edit-'),
    );
    expect(found).toHaveLength(edits);
    // Neither side starves the other.
    expect(refusals).toBeLessThan(100);
    await row.watch.isolated();
    await admin.mergePatch(CLUSTER, key, {
      metadata: { finalizers: finalizers.filter(each => each !== kept) },
    });
    await row.end();
  });

  it('F10 a secret that somebody made a moment before is left as it is', async () => {
    const theirs = 'their-own-password-of-theirs';
    let made = 0;
    const stranger = lab().admin(lab().contexts[0], 'stranger');
    row = await startRow(lab(), {
      name: 'overtaken',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      interceptor: {
        before: async ({ verb, type, name }) => {
          const isOurs = verb === 'create' && name === 'overtaken-superuser';
          if (type.kind !== 'Secret' || !isOurs || made > 0) return;
          made++;
          await stranger.create<Secret>(resourceTypes.Secret, {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name, namespace: NAMESPACE },
            type: 'Opaque',
            stringData: { username: 'their-user', password: theirs },
          } as Secret);
        },
      },
    });
    expect(made).toBe(1);
    const live = await stranger.get<Secret>(resourceTypes.Secret, {
      namespace: NAMESPACE,
      name: 'overtaken-superuser',
    });
    const read = (key: string) =>
      Buffer.from(live.data![key], 'base64').toString();
    expect([read('username'), read('password')]).toEqual([
      'their-user',
      theirs,
    ]);
    row.canaries.know('their password', theirs);
    await row.watch.isolated();
    await row.end();
    // It is not ours: it stays when the cluster goes.
    const after = await stranger.get<Secret>(
      resourceTypes.Secret,
      live.metadata,
    );
    expect(after.metadata.uid).toBe(live.metadata.uid);
    await stranger.delete(resourceTypes.Secret, live.metadata);
  });

  it('F11 a manager that sets our fields back is named and answered ever more seldom, and the other region does not notice', async () => {
    row = await startRow(lab(), {
      name: 'fought',
      sizes: { west: 1, east: 1 },
      calm: 'west',
    });
    const admin = lab().admin('east', 'old-tool');
    const { items } = await admin.list<ConfigMap>(resourceTypes.ConfigMap, {
      namespace: NAMESPACE,
    });
    const map = items.find(each => each.metadata.name.startsWith('fought-'))!;
    const [key] = Object.keys(map.data ?? {});
    const stop = new AbortController();
    let flips = 0;
    const fight = async () => {
      const setBack = () =>
        admin.mergePatch(resourceTypes.ConfigMap, map.metadata, {
          data: { [key]: `mine ${++flips}` },
        });
      const stream = admin.watch<ConfigMap>(resourceTypes.ConfigMap, {
        namespace: NAMESPACE,
        fieldSelector: `metadata.name=${map.metadata.name}`,
        resourceVersion: map.metadata.resourceVersion,
        signal: stop.signal,
      });
      await setBack();
      for await (const event of stream) {
        if (event.type !== 'MODIFIED') continue;
        if (!event.object.data?.[key].startsWith('mine')) await setBack();
      }
    };
    const fighter = fight().catch(error => {
      if (!stop.signal.aborted) throw error;
    });
    await row.says(/\(old-tool\) keeps setting it back/);
    expect(flips).toBeLessThan(10);
    const told = flips;
    await row.watch.isolated();
    // Work in the other region goes on meanwhile, and does not begin the fight anew.
    await apply(lab(), order('fought', { west: 2, east: 1 }));
    await row.plane.untilAsync('the other datacenter has grown', async () => {
      const [live]: CassandraDatacenter[] = await row.datacenters('west');
      return live.spec.size === 2;
    });
    expect(flips - told).toBeLessThan(4);
    stop.abort();
    await fighter;
    await row.end();
  });
}
