/* eslint-disable jest/no-export -- the same rows run on several drivers */
import {
  resourceTypes,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { apply, order, removeCluster, type Lab } from '../../../support/lab';
import {
  kubeconfigIn,
  kubeconfigOf,
  NAMESPACE,
  shortLivedAccount,
} from '../support/access';
import { startRow, type Row } from '../support/row';

/** Makes a ClientConfig and its Secret; what is answered deletes them. */
async function addContext(lab: Lab, name: string, kubeconfig: string) {
  const home = lab.admin(lab.contexts[0]);
  const secret = { name: `${name}-kubeconfig`, namespace: NAMESPACE };
  await home.create<Secret>(resourceTypes.Secret, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: secret,
    type: 'Opaque',
    stringData: { kubeconfig },
  } as Secret);
  const config: ClientConfig = {
    apiVersion: 'config.k8ssandra.io/v1beta1',
    kind: 'ClientConfig',
    metadata: { name, namespace: NAMESPACE },
    spec: { contextName: name, kubeConfigSecret: { name: secret.name } },
  };
  await home.create(resourceTypes.ClientConfig, config);
  return async () => {
    await home
      .delete(resourceTypes.ClientConfig, config.metadata)
      .catch(() => {});
    await home.delete(resourceTypes.Secret, secret).catch(() => {});
  };
}

/** F32: several names for one Kubernetes cluster. */
export function aliasRows(lab: () => Lab): void {
  let row: Row;
  const undo: Array<() => Promise<void>> = [];
  afterEach(async () => {
    await row?.abandon();
    for (const each of undo.splice(0)) await each();
  });

  it('F32 one Kubernetes cluster under two names, and the control plane’s own under a third, are aliases: one connection, one writer', async () => {
    const home = lab().contexts[0];
    const again = (await kubeconfigIn(lab(), 'east')).replaceAll(
      /\beast\b/g,
      'again',
    );
    const self = await shortLivedAccount(lab(), home, 'self');
    undo.push(await addContext(lab(), 'again', again));
    const text = kubeconfigOf('self', await self.access());
    undo.push(await addContext(lab(), 'self', text));
    const read: string[] = [];
    row = await startRow(lab(), {
      name: 'aliased',
      sizes: { west: 1, east: 1, again: 1, self: 1 },
      calm: 'west',
      plane: {
        regions: ['east', 'west', 'again', 'self'],
        onRequest: (context, { verb }) => {
          if (verb === 'list' || verb === 'watch') read.push(context);
        },
      },
    });
    const aliases = (name: string) =>
      row.plane.contexts().find(each => each.name === name)?.aliases;
    expect(aliases('again')).toEqual(['east']);
    expect(aliases('east')).toEqual(['again']);
    expect(aliases('self')).toEqual(['']);
    // One of the two names reads, the other not even once, and the control plane's own connection serves the third.
    expect([...new Set(read)].filter(each => each !== '').sort()).toEqual([
      expect.stringMatching(/^(again|east)$/),
      'west',
    ]);
    const names = (await row.datacenters('east')).map(
      each => each.metadata.name,
    );
    expect(names.sort()).toEqual(['dc2', 'dc3']);
    expect(await row.datacenters(home)).toHaveLength(1);
    // Nobody writes one datacenter under two names.
    const writers = row.witness.writes
      .filter(each => each.type.kind === 'CassandraDatacenter')
      .map(each => `${each.name} through ${each.context}`);
    const written = [...new Set(writers)].map(each => each.split(' ')[0]);
    expect(written.sort()).toEqual(['dc1', 'dc2', 'dc3', 'dc4']);
    // Nor do two clusters get one place under two names.
    const [before] = await row.datacenters('east');
    const rival = await apply(lab(), order('rival', { self: 1, again: 1 }));
    undo.push(() => removeCluster(lab(), rival));
    await row.plane.until('the other one is told', () =>
      (row.plane.plan(row.plane.id('rival'))?.steps ?? []).some(each =>
        each.reason?.text?.includes('aliased was there first'),
      ),
    );
    await undo.pop()!();
    const [after] = await row.datacenters('east');
    expect(after.metadata.generation).toBe(before.metadata.generation);
    expect(after.metadata.uid).toBe(before.metadata.uid);
    // A name that goes takes nothing with it: the other one stays connected.
    await undo[0]();
    await row.plane.until(
      'the name is gone',
      () => aliases('again') === undefined,
    );
    await row.untilContext('east', /^ready/);
    await row.watch.isolated();
    expect(
      (await row.datacenters('east')).map(each => each.metadata.name).sort(),
    ).toEqual(['dc2', 'dc3']);
    undo.push(await addContext(lab(), 'again', again));
    await row.plane.until('it is back', () => aliases('again')?.[0] === 'east');
    await row.end();
  });
}
