import { kinds, type AnyObject } from './api';
import {
  datacenter,
  isSettled,
  startTestCluster,
  type TestCluster,
} from './testing/harness';
import {
  asRecorded,
  hasRecording,
  recordedFile,
  recordedPhase,
  withoutRepetition,
} from './testing/recording';

const describeRecorded = hasRecording ? describe : describe.skip;
if (!hasRecording) {
  // eslint-disable-next-line no-console
  console.warn(
    'Skipped: ../shared/spec/real-cass-operator with the recording of the real cass-operator is not here',
  );
}

/** Statuses of one namespace's objects, made comparable: names of uid, hash and time are left out. */
function shape(object: any): any {
  if (Array.isArray(object)) return object.map(shape);
  if (typeof object !== 'object' || object === null) return object;
  const left = [
    'uid',
    'resourceVersion',
    'creationTimestamp',
    'managedFields',
    'generation',
    'status',
    'annotations',
    // Defaults of a real API server.
    'clusterIPs',
    'sessionAffinity',
    'ipFamilies',
    'ipFamilyPolicy',
    'internalTrafficPolicy',
  ];
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => !left.includes(name))
      .map(([name, value]) => [name, shape(value)]),
  );
}

describeRecorded('the recorded cass-operator', () => {
  let cluster: TestCluster;
  let real: AnyObject;

  beforeEach(async () => {
    cluster = await startTestCluster({ pace: { intermediateStatus: true } });
    real = recordedFile('cassdc-ready.json');
    await cluster.client.create(kinds.Secret, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: real.spec.superuserSecretName, namespace: 'bench' },
      data: { username: 'YQ==', password: 'Yg==' },
    } as AnyObject);
    await cluster.client.create(kinds.CassandraDatacenter, {
      ...datacenter(real.metadata.name),
      metadata: { name: real.metadata.name, namespace: 'bench' },
      spec: real.spec,
    });
    await cluster.until('CassandraDatacenter', real.metadata.name, isSettled);
  });
  afterEach(() => cluster.stop());

  it('goes through the same statuses on creation', async () => {
    const seen = withoutRepetition(
      cluster.history('CassandraDatacenter').map(asRecorded),
    );
    expect(seen).toEqual(recordedPhase('create'));
  });

  it('goes through the same statuses when it grows', async () => {
    const before = cluster.history('CassandraDatacenter').length;
    await cluster.client.mergePatch(
      kinds.CassandraDatacenter,
      { namespace: 'bench', name: real.metadata.name },
      { spec: { size: 4 } },
    );
    await cluster.until(
      'CassandraDatacenter',
      real.metadata.name,
      dc => dc?.metadata.generation === 2 && isSettled(dc),
    );
    const seen = withoutRepetition(
      cluster.history('CassandraDatacenter').slice(before).map(asRecorded),
    );
    // The recorded control plane dropped the finalizer first.
    const recorded = recordedPhase('scale-4').filter(each => each.finalizer);
    expect(seen).toEqual(recorded);
  });

  it('ends with the same conditions', async () => {
    const dc = await cluster.get('CassandraDatacenter', real.metadata.name);
    const values = (object: AnyObject) =>
      Object.fromEntries(
        object.status.conditions.map((each: any) => [each.type, each.status]),
      );
    expect(values(dc!)).toEqual(values(real));
    expect(Object.keys(dc!.status).sort()).toEqual(
      Object.keys(real.status).sort(),
    );
  });

  it('makes the same services and disruption budget', async () => {
    const objects: AnyObject[] = recordedFile('objects-ready.json');
    const recorded = objects.filter(
      object => object.spec?.clusterIP || object.spec?.minAvailable,
    );
    const made = [
      ...(await cluster.list('Service')),
      ...(await cluster.list('PodDisruptionBudget')),
    ];
    for (const object of recorded) {
      const ours = made.find(
        each => each.metadata.name === object.metadata.name,
      );
      expect(shape(ours)).toMatchObject(shape(object));
    }
  });

  it('makes the same StatefulSet', async () => {
    const objects: AnyObject[] = recordedFile('objects-ready.json');
    const recorded = objects.find(object => object.spec?.template)!;
    const ours = await cluster.get('StatefulSet', recorded.metadata.name);
    const { containers, initContainers, ...podSpec } =
      shape(recorded).spec.template.spec;
    expect(ours!.spec.template.spec).toMatchObject({
      terminationGracePeriodSeconds: podSpec.terminationGracePeriodSeconds,
      securityContext: podSpec.securityContext,
      affinity: podSpec.affinity,
    });
    expect(
      ours!.spec.template.spec.containers.map((each: any) => ({
        name: each.name,
        image: each.image,
        ports: each.ports,
        env: each.env,
      })),
    ).toEqual(
      containers.map((each: any) => ({
        name: each.name,
        image: each.image,
        ports: each.ports,
        env: each.env,
      })),
    );
    expect(ours!.spec.template.spec.initContainers[0].env).toEqual(
      initContainers[0].env,
    );
    expect(ours!.spec.selector).toEqual(recorded.spec.selector);
    expect(ours!.spec.serviceName).toBe(recorded.spec.serviceName);
  });
});
