import type {
  CassandraDatacenter,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildCassandraDatacenter } from './cassandraDatacenter';
import { creationOrder } from './creationOrder';
import { superuserSecretName } from './names';
import { referenceKey, referencesOf } from './references';
import {
  hasReference,
  referenceTitle,
  goldenCluster,
  goldenObject,
  goldenObjects,
  goldenStates,
  withoutHashes,
} from './__testUtils__/golden';

/** One recorded CassandraDatacenter and the cluster that it comes from. */
interface Recorded {
  cluster: K8ssandraCluster;
  /** Objects of the control-plane cluster, for references. */
  beside: any[];
  golden: CassandraDatacenter;
}

/** States in which the size of dc2 is that of an edit by somebody else, which the operator reverts with the next update only. */
const EDITED = [
  'two-dc--out-of-band-edit',
  'two-dc--secret-deleted',
  'two-dc--secret-edited',
  'two-dc--add-dc',
].map(fixture => `${fixture}: dc2`);

function recorded(): Array<[string, Recorded]> {
  return goldenStates().flatMap(({ fixture, contexts }) => {
    const all = contexts.map(context => goldenObjects(fixture, context));
    const beside = all.find(objects =>
      objects.some(each => each.kind === 'K8ssandraCluster'),
    );
    if (!beside) {
      return [];
    }
    const cluster = beside.find(each => each.kind === 'K8ssandraCluster');
    return all
      .flat()
      .filter(each => each.kind === 'CassandraDatacenter')
      .map(
        golden =>
          [
            `${fixture}: ${golden.metadata.name}`,
            { cluster, beside, golden },
          ] as [string, Recorded],
      );
  });
}

function build(cluster: K8ssandraCluster, name: string, beside: any[] = []) {
  const annotation =
    cluster.metadata.annotations?.['k8ssandra.io/initial-system-replication'];
  const order = creationOrder(cluster);
  const index = order.findIndex(each => each.metadata.name === name);
  const template = order[index];
  const referenced = referencesOf(cluster, template).map(reference => {
    const found = beside.find(
      each =>
        each.kind === reference.resource.kind &&
        each.metadata.name === reference.name,
    );
    return [referenceKey(reference), found ?? null];
  });
  return withoutHashes(
    buildCassandraDatacenter({
      cluster,
      template,
      index,
      systemReplication: JSON.parse(annotation ?? '{}'),
      superuserSecretName: superuserSecretName(cluster),
      referenced: Object.fromEntries(referenced),
    }),
  );
}

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('a CassandraDatacenter as the operator writes it'), () => {
  const all = recorded();

  it('is compared for every recorded state', () => {
    expect(all.length).toBeGreaterThan(40);
  });

  it.each(all)('%s', (name, { cluster, beside, golden }) => {
    const built = build(cluster, golden.metadata.name, beside);
    const { size } = EDITED.includes(name) ? built.spec : golden.spec;
    expect(built).toEqual({ ...golden, spec: { ...golden.spec, size } });
  });

  it.each(['dc1', 'dc2'])(
    'keeps the older collector for a version without the newer endpoint (%s)',
    name => {
      const context = name === 'dc1' ? 'control-plane' : 'east';
      const cluster = goldenCluster('seed-demo', 'control-plane');
      expect(build(cluster, name)).toEqual(
        goldenObject('seed-demo-mcac', context, 'CassandraDatacenter', name),
      );
    },
  );
});
