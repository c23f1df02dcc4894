import {
  annotations,
  resourceTypes,
  type CassandraDatacenter,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  askToDelete,
  createWitness,
  describeOnLabs,
  order,
  ownedObjects,
  removeCluster,
  untilAbsent,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';
import { untilObject } from '../support/until';

jest.setTimeout(60_000);

const REGIONS = ['one', 'two', 'three', 'four', 'five'];
const NAMESPACE = 'k8ssandra';
const { CassandraDatacenter: TYPE, CustomResourceDefinition: CRD } =
  resourceTypes;

describeOnLabs('a control plane of five regions', 'full', startLab => {
  let lab: Lab;
  let plane: Plane;

  beforeAll(async () => {
    lab = await startLab({ regions: REGIONS, namespaces: [NAMESPACE, 'apps'] });
  });
  afterAll(() => lab.stop());
  afterEach(() => plane?.close());

  const steps = (name: string) => plane.plan(plane.id(name))?.steps ?? [];
  const says = (name: string, words: RegExp) =>
    plane.until(`${name} says ${words}`, () =>
      steps(name).some(each => words.test(each.reason?.text ?? '')),
    );
  const datacenters = async (context: string) =>
    (await lab.admin(context).list<CassandraDatacenter>(TYPE)).items;

  it('F17: a new process completes what two of five regions had begun, and tells each region’s progress', async () => {
    const cluster = order(
      'partial',
      Object.fromEntries(REGIONS.map(each => [each, 1])),
    );
    const doomed = createWitness(lab, {
      killWhen: writes =>
        writes.filter(each => each.type.kind === TYPE.kind).length === 2,
    });
    plane = await lab.start({ interceptor: doomed });
    const applied = await apply(lab, cluster);
    await plane.until('it is killed', () => doomed.dead === true);
    await plane.close();
    const found = await Promise.all(REGIONS.map(datacenters));
    expect(found.map(each => each.length)).toEqual([1, 1, 0, 0, 0]);
    const uids = found.flat().map(each => each.metadata.uid);

    plane = await lab.start();
    await plane.until('progress is told by region', () => {
      const runs = steps('partial').filter(each => each.id.startsWith('run/'));
      return (
        runs.map(each => each.context).join() === REGIONS.join() &&
        runs[0].state === 'done' &&
        runs[4].state !== 'done'
      );
    });
    await untilSettled(plane, applied);
    const after = (await Promise.all(REGIONS.map(datacenters))).flat();
    expect(after).toHaveLength(5);
    expect(after.slice(0, 2).map(each => each.metadata.uid)).toEqual(uids);
    await removeCluster(lab, cluster);
    expect([...(await ownedObjects(lab, cluster)).keys()]).toEqual([]);
    expect(doomed.violations).toEqual([]);
  });

  it('F26: a CRD that is missing is waited for, and one that goes takes nothing else with it', async () => {
    const admin = lab.admin('two');
    const key = { name: `${TYPE.plural}.${TYPE.group}` };
    const crd = await admin.get<any>(CRD, key);
    const install = () =>
      admin.create(CRD, {
        apiVersion: crd.apiVersion,
        kind: crd.kind,
        metadata: { name: crd.metadata.name },
        spec: crd.spec,
      } as never);
    await admin.delete(CRD, key);

    const witness = createWitness(lab);
    plane = await lab.start({
      interceptor: witness,
      regions: ['one', 'three'],
    });
    const cluster = await apply(
      lab,
      order('crd', { one: 1, two: 1, three: 1 }),
    );
    await says('crd', /two.*(CRD|not there|not have|missing|serve)/i);
    await plane.until('the others go on', () =>
      steps('crd').some(
        each => each.id.startsWith('run/three') && each.state === 'done',
      ),
    );
    await install();
    await untilSettled(plane, cluster);
    const [before] = await datacenters('one');

    await admin.delete(CRD, key);
    await plane.until('the region is incompatible', () =>
      plane
        .contexts()
        .some(
          each => each.name === 'two' && each.connection === 'incompatible',
        ),
    );
    await says('crd', /./);
    const stored = plane.object(plane.id('crd'));
    expect(stored?.metadata.deletionTimestamp).toBeUndefined();
    const deleted = witness.writes
      .filter(each => each.verb === 'delete')
      .map(each => [each.context, each.type.kind, each.name].join('/'));
    // A real API server takes the objects of the kind along, so that the nodes there end: nobody can be sent to them any more.
    const contactPoints = '/EndpointSlice/crd-dc2-contact-points-service-ipv4';
    expect(deleted.filter(each => each !== contactPoints)).toEqual([]);
    const [after] = await datacenters('one');
    expect(after.metadata).toMatchObject({
      uid: before.metadata.uid,
      generation: before.metadata.generation,
    });
    await install();
    await untilSettled(plane, cluster);
    await removeCluster(lab, cluster);
    expect(witness.violations).toEqual([]);
  });

  it('F32: two contexts that lead to one Kubernetes cluster share one connection', async () => {
    const home = lab.admin(lab.contexts[0]);
    const secret = await home.get<Secret>(resourceTypes.Secret, {
      namespace: NAMESPACE,
      name: 'one-kubeconfig',
    });
    const renamed = Buffer.from(secret.data!.kubeconfig, 'base64')
      .toString()
      .replaceAll(/\bone\b/g, 'again');
    await home.create(resourceTypes.Secret, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'again-kubeconfig', namespace: NAMESPACE },
      type: 'Opaque',
      data: { kubeconfig: Buffer.from(renamed).toString('base64') },
    } as never);
    const config: ClientConfig = {
      apiVersion: 'config.k8ssandra.io/v1beta1',
      kind: 'ClientConfig',
      metadata: { name: 'again', namespace: NAMESPACE },
      spec: {
        contextName: 'again',
        kubeConfigSecret: { name: 'again-kubeconfig' },
      },
    };
    await home.create(resourceTypes.ClientConfig, config);
    plane = await lab.start({ regions: ['one', 'again'] });
    await plane.until('they are aliases', () =>
      plane
        .contexts()
        .some(each => each.name === 'again' && each.aliases.includes('one')),
    );
    const cluster = await apply(lab, order('alias', { one: 1, again: 1 }));
    await untilSettled(plane, cluster);
    expect((await datacenters('one')).map(each => each.metadata.name)).toEqual([
      'dc1',
      'dc2',
    ]);
    await removeCluster(lab, cluster);
    expect(await datacenters('one')).toEqual([]);
    await home.delete(resourceTypes.ClientConfig, config.metadata);
  });

  it('F33: a namespace that goes is waited for without haste, and filled again when it is back', async () => {
    const cluster = order('namespaced', { one: 1, two: 1 });
    cluster.spec.cassandra!.datacenters![1].metadata.namespace = 'apps';
    const witness = createWitness(lab);
    plane = await lab.start({ interceptor: witness });
    const applied = await apply(lab, cluster);
    await untilSettled(plane, applied);
    const admin = lab.admin('two');
    const type = resourceTypes.Namespace;
    await admin.delete(type, { name: 'apps' });
    await says('namespaced', /namespace apps does not exist in two/);
    const seen = witness.writes.length;
    // Whatever happens elsewhere is looked at together with the missing namespace, and writes nothing there.
    const scaled = order('namespaced', { one: 2, two: 1 });
    scaled.spec.cassandra!.datacenters![1].metadata.namespace = 'apps';
    await apply(lab, scaled);
    await plane.until('the scale is seen', () => {
      const { generation } = plane.plan(plane.id('namespaced'))!;
      return generation > applied.metadata.generation!;
    });
    const there = witness.writes
      .slice(seen)
      .filter(each => each.context === 'two' && each.namespace === 'apps');
    expect(there.length).toBeLessThan(6);
    await untilObject({
      client: admin,
      type,
      namespace: '',
      name: 'apps',
      condition: object => object === undefined,
      what: 'the namespace is gone',
    });
    await admin.create(type, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'apps' },
    });
    await plane.until('it is filled again', () =>
      steps('namespaced').some(
        each => each.id.startsWith('run/two') && each.state === 'done',
      ),
    );
    await removeCluster(lab, cluster);
  });

  it('F34: deletion is held open by the name of a region that is away, until it is given up', async () => {
    plane = await lab.start();
    const cluster = await apply(lab, order('away', { one: 1, two: 1 }));
    await untilSettled(plane, cluster);
    await lab.setFault('two', 'down');
    await plane.until('the region is away', () =>
      plane.contexts().some(each => each.name === 'two' && !each.visible),
    );
    await askToDelete(lab, cluster);
    await says(
      'away',
      /deletion waits for two: .*annotation .* = two gives it up/,
    );
    await plane.until('the other region is clean', () =>
      steps('away').every(
        each => each.context !== 'one' || each.state === 'done',
      ),
    );
    expect(await datacenters('one')).toEqual([]);
    const { namespace, name } = cluster.metadata;
    const home = lab.admin(lab.contexts[0]);
    await home.mergePatch(
      resourceTypes.K8ssandraCluster,
      { namespace, name },
      {
        metadata: { annotations: { [annotations.abandon]: 'two' } },
      },
    );
    await untilAbsent(lab, cluster);
    await lab.setFault('two', 'none');
    expect(await datacenters('two')).toHaveLength(1);
  });
});
