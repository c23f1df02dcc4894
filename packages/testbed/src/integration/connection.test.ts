import {
  buildConnection,
  buildManifests,
  manifestFacts,
  MANIFEST_LIMIT_MS,
} from '@k8ssandra-backstage/control-plane';
import {
  resourceTypes,
  type CassandraDatacenter,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  order,
  startLab,
  untilSettled,
  type Lab,
  type Plane,
} from '../support/lab';

jest.setTimeout(60_000);

const namespace = 'k8ssandra';

describe('connecting to a cluster of two regions', () => {
  const cluster = order('shop', { east: 3, west: 3 });
  let lab: Lab;
  let plane: Plane;

  const id = () => plane.id(cluster.metadata.name);
  const sources = () => {
    const { snapshot, plan } = plane.get(id())!;
    return { snapshot, plan, now: Date.now() };
  };
  const connection = () =>
    buildConnection({ id: id(), ...sources(), signalSalt: 's', locate: true });
  const manifests = async () => {
    const { snapshot } = sources();
    const facts = manifestFacts(sources());
    const readings = await Promise.all(
      facts.map(async ({ askable, place }) =>
        askable ? plane.readDatacenter(place) : undefined,
      ),
    );
    return buildManifests({
      id: id(),
      snapshot,
      facts,
      readings,
      signalSalt: 's',
      presenter: {
        show: object => object,
        diff: (before, after) => ({
          lines: [{ path: '', before, after }],
          omitted: 0,
        }),
      },
    });
  };

  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
    plane = await lab.start();
    await apply(lab, cluster);
    await untilSettled(plane, cluster);
    await plane.refreshReplication(id());
  });
  afterAll(() => lab?.stop());

  it('names the Services that are there, and the same Secret in each region', async () => {
    const { datacenters, credentials } = connection();
    for (const { context, contactPoint, doNotUse } of datacenters) {
      const [name] = contactPoint.host.split('.');
      const service = await lab
        .admin(context)
        .get(resourceTypes.Service, { namespace, name });
      expect([context, service.metadata.name, doNotUse]).toEqual([
        context,
        name,
        null,
      ]);
    }
    expect(
      credentials.items.map(({ name, copies }) => [
        name,
        copies.map(each => [each.context, each.match.value]),
      ]),
    ).toEqual([
      [
        'shop-superuser',
        [
          ['east', 'same'],
          ['west', 'same'],
        ],
      ],
    ]);
    const secret = await lab
      .admin('east')
      .get<Secret>(resourceTypes.Secret, { namespace, name: 'shop-superuser' });
    expect(JSON.stringify(connection())).not.toContain(secret.data!.password);
  });

  it('reads how keyspaces are replicated', () => {
    const { rows, source } = connection().replication;
    expect(source.through).toBe('east');
    expect(rows.map(each => [each.keyspaces, each.problems])).toEqual([
      [['system_auth'], []],
      [['system_distributed', 'system_traces'], []],
    ]);
  });

  it('finds what it asked for in each region, and what somebody changed', async () => {
    const settled = await manifests();
    expect(settled.datacenters.map(each => each.comparison)).toEqual([
      'same',
      'same',
    ]);
    const key = { namespace, name: 'dc2' };
    const west = lab.admin('west');
    const type = resourceTypes.CassandraDatacenter;
    const live = await west.get<CassandraDatacenter>(type, key);
    await west.update(type, {
      ...live,
      spec: { ...live.spec, serverVersion: '4.1.5' },
    });
    const changed = (await manifests()).datacenters[1];
    expect(changed).toMatchObject({
      comparison: 'differs',
      difference: [{ before: { spec: { serverVersion: '4.1.5' } } }],
    });
    const now = await west.get<CassandraDatacenter>(type, key);
    await west.update(type, { ...now, spec: live.spec });
  });

  it('is not held by a region that hangs', async () => {
    await lab.setFault('west', 'hang');
    const started = performance.now();
    const [east, west] = (await manifests()).datacenters;
    expect(performance.now() - started).toBeLessThan(2 * MANIFEST_LIMIT_MS);
    expect([east.comparison, west.comparison]).toEqual(['same', 'unknown']);
    expect(west.live).toMatchObject({
      reachable: false,
      value: { kind: 'CassandraDatacenter' },
    });
    await lab.setFault('west', 'none');
  });
});
