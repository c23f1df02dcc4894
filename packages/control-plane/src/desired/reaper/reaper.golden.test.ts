import { buildCassandraDatacenter } from '../cassandraDatacenter';
import { buildCredentialsSecret, buildSecretCopy } from '../secrets';
import { generatedSecrets } from '../credentials';
import { creationOrder } from '../creationOrder';
import { superuserSecretName } from '../names';
import { buildReplicatedSecret } from '../replicatedSecret';
import { initialSystemReplication } from '../systemReplication';
import {
  goldenCluster,
  goldenObject,
  goldenObjects,
  hasReference,
  referenceTitle,
  withoutHashes,
} from '../__testUtils__/golden';
import { buildReaper } from './buildReaper';

const K0 = 'kind-k8ssandra-0';
const K1 = 'kind-k8ssandra-1';

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('Reaper as the operator writes it'), () => {
  const build = (fixture: string, name: string) => {
    const cluster = goldenCluster(fixture, K0);
    const template = creationOrder(cluster).find(
      each => each.metadata.name === name,
    )!;
    return buildReaper({ cluster, template, initialized: false });
  };

  it.each([
    ['multi-dc-reaper', 'dc1', K0],
    ['multi-dc-reaper', 'dc2', K1],
    ['multi-dc-auth', 'dc1', K0],
    ['multi-dc-auth', 'dc2', K1],
    ['add-dc', 'dc1', K0],
    ['remove-dc', 'dc1', K0],
    ['remove-dc', 'dc2', K1],
    ['stop-dc', 'dc1', K0],
    ['single-dc-reaper', 'dc1', K0],
  ])('%s: %s', (fixture, name, context) => {
    const { status, ...golden } = goldenObject(fixture, context, 'Reaper');
    expect(withoutHashes(build(fixture, name)!)).toEqual(golden);
  });

  it('runs once where one is enough', () => {
    expect(build('stop-dc', 'dc2')).toBeUndefined();
    expect(goldenObjects('stop-dc', K1).map(each => each.kind)).not.toContain(
      'Reaper',
    );
  });

  it.each([
    ['multi-dc-reaper', 'dc1', K0],
    ['multi-dc-reaper', 'dc2', K1],
    ['multi-dc-auth', 'dc1', K0],
    ['multi-dc-auth', 'dc2', K1],
    ['add-dc', 'dc1', K0],
    ['remove-dc', 'dc1', K0],
    ['remove-dc', 'dc2', K1],
    ['stop-dc', 'dc1', K0],
    ['stop-dc', 'dc2', K1],
    ['single-dc-reaper', 'dc1', K0],
  ])('leaves its mark on the datacenter: %s %s', (fixture, name, context) => {
    const cluster = goldenCluster(fixture, K0);
    const order = creationOrder(cluster);
    const index = order.findIndex(each => each.metadata.name === name);
    const built = buildCassandraDatacenter({
      cluster,
      template: order[index],
      index,
      systemReplication: initialSystemReplication(cluster),
      superuserSecretName: superuserSecretName(cluster),
    });
    expect(withoutHashes(built)).toEqual(
      goldenObject(fixture, context, 'CassandraDatacenter', name),
    );
  });

  it.each([
    ['multi-dc-reaper', ['superuser', 'reaper', 'reaper-ui']],
    ['multi-dc-auth', ['superuser']],
    ['single-dc-reaper', ['superuser', 'reaper', 'reaper-ui']],
    ['stop-dc', ['superuser', 'reaper', 'reaper-ui']],
  ])('secrets of %s', (fixture, purposes) => {
    const wanted = generatedSecrets(goldenCluster(fixture, K0));
    expect(wanted.map(each => each.purpose)).toEqual(purposes);
    const golden = goldenObjects(fixture, K0).filter(
      each => each.kind === 'Secret',
    );
    expect(wanted.map(each => each.name).sort()).toEqual(
      golden.map(each => each.metadata.name).sort(),
    );
  });

  it.each([
    ['single-dc-reaper', 'mycluster-reaper', K0],
    ['single-dc-reaper', 'mycluster-reaper-ui', K0],
    ['stop-dc', 'cluster1-reaper', K1],
    ['stop-dc', 'cluster1-reaper-ui', K1],
  ])('generated: %s %s in %s', (fixture, name, context) => {
    const cluster = goldenCluster(fixture, K0);
    const source = buildCredentialsSecret({ cluster, name, password: 'x' });
    const replicatedSecret = buildReplicatedSecret({ cluster });
    const target = replicatedSecret.spec.replicationTargets!.find(
      each => each.k8sContextName === context,
    )!;
    const secret =
      context === K0
        ? source
        : buildSecretCopy({ source, target, replicatedSecret });
    const { ownerReferences, ...metadata } = withoutHashes(secret).metadata;
    const golden = goldenObject(fixture, context, 'Secret', name);
    const { ownerReferences: owners, ...theirs } = golden.metadata;
    expect(metadata).toEqual(theirs);
    expect(ownerReferences?.map(({ uid, ...rest }) => rest)).toEqual(owners);
    expect(Object.keys(secret.data!).sort()).toEqual(
      Object.keys(golden.data).sort(),
    );
  });
});
