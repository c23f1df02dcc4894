/* eslint-disable jest/no-export -- the same rows run on several drivers */
import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { type Lab } from '../../../support/lab';
import {
  adminAccess,
  kubeconfigIn,
  kubeconfigOf,
  NAMESPACE,
  setKubeconfig,
} from '../support/access';
import { shownBy } from '../../invariants/truth';
import { startRow, type Row } from '../support/row';

const { CustomResourceDefinition: CRD, Namespace } = resourceTypes;

/** Definitions and namespace, so that the other cluster could host datacenters at once. */
async function furnish(lab: Lab, from: string) {
  const { items } = await lab.admin(from).list<any>(CRD);
  return async (admin: ReturnType<Lab['admin']>) => {
    for (const { apiVersion, kind, metadata, spec } of items) {
      await admin.create(CRD, {
        apiVersion: apiVersion ?? 'apiextensions.k8s.io/v1',
        kind: kind ?? 'CustomResourceDefinition',
        metadata: { name: metadata.name },
        spec,
      } as KubernetesObject);
    }
    await admin.apply(Namespace, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: NAMESPACE },
    });
  };
}

/** F49: another Kubernetes cluster answers at the same address. */
export function identityRows(lab: () => Lab): void {
  let row: Row;
  let undo: Array<() => Promise<void>> = [];
  afterEach(async () => {
    for (const each of undo.reverse()) await each();
    undo = [];
    await row?.abandon();
  });

  it('F49 a Kubernetes cluster that is replaced behind its address is said to be another, and nothing is deleted', async () => {
    // The administrator's certificate is taken by both, unlike tokens of accounts.
    const before = await kubeconfigIn(lab(), 'east');
    undo.push(() => setKubeconfig(lab(), 'east', before));
    const access = adminAccess(lab(), 'east');
    await setKubeconfig(lab(), 'east', kubeconfigOf('east', access));
    row = await startRow(lab(), {
      name: 'replaced',
      sizes: { west: 1, east: 1 },
      calm: 'west',
    });
    const [former] = await row.datacenters('east');
    const uid = () =>
      row.plane.contexts().find(each => each.name === 'east')?.clusterUid;
    const uidBefore = uid();
    const install = await furnish(lab(), 'east');

    const { admin, restore } = await lab().replace('east');
    let isRestored = false;
    const putBack = async () => {
      if (!isRestored) await restore();
      isRestored = true;
    };
    undo.push(putBack);
    await install(admin);
    await row.untilContext('east', /another Kubernetes cluster than before/);
    await row.watch.isolated();
    expect(uid()).not.toBe(uidBefore);
    expect(row.context('east').state).not.toBe('healthy');
    await row.plane.until('it is written down', () =>
      (
        row.plane.object(row.plane.id('replaced'))?.status?.conditions ?? []
      ).some(
        each =>
          each.type === 'ClusterIdentityChanged' && each.status === 'True',
      ),
    );
    const [view] = shownBy(row.plane).clusters;
    expect(view.state).not.toBe('healthy');
    expect(view.plan.attention.map(each => each.text).join()).toMatch(
      /east.*another Kubernetes cluster.*Nothing was deleted/,
    );
    expect(
      row.witness.writes
        .filter(each => each.verb === 'delete' && each.context === 'east')
        .map(each => `${each.type.kind} ${each.name}`),
    ).toEqual([]);

    await putBack();
    await row.plane.until(
      'it is the former one again',
      () => uid() === uidBefore,
    );
    await row.untilContext('east', /^ready healthy/);
    const [again] = await row.datacenters('east');
    expect(again.metadata.uid).toBe(former.metadata.uid);
    expect(again.metadata.deletionTimestamp).toBeUndefined();
    await row.plane.until('that is written down too', () =>
      (
        row.plane.object(row.plane.id('replaced'))?.status?.conditions ?? []
      ).some(
        each =>
          each.type === 'ClusterIdentityChanged' && each.status === 'False',
      ),
    );
    // The data plane of a real bed took both for one, and is of no use any more.
    await row.end({ leave: lab().driver === 'real' });
  });
}
