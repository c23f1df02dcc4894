import type {
  K8ssandraClusterSpec,
  ReaperClusterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildCassandraDatacenter } from '../cassandraDatacenter';
import { IMAGE_DEFAULTS } from '../images';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { STORAGE } from '../__testUtils__/medusa';

const INJECT = 'k8ssandra.io/inject-secret';
const MEDUSA = { storageProperties: STORAGE };

const build = (
  spec: Partial<K8ssandraClusterSpec>,
  options = {},
  images = IMAGE_DEFAULTS,
) => {
  const template = aDatacenter('dc1', options);
  const cluster = aCluster({ datacenters: [template] }, spec);
  const built = buildCassandraDatacenter({
    cluster,
    template,
    index: 0,
    systemReplication: { dc1: 3 },
    superuserSecretName: 'demo-superuser',
    images,
  });
  const { metadata, spec: pod } = built.spec.podTemplateSpec as {
    metadata: { annotations?: Record<string, string> };
    spec: Record<'containers' | 'initContainers' | 'volumes', any[]> &
      Record<string, unknown>;
  };
  return { built, metadata, pod };
};
const names = (list: Array<{ name: string }> = []) =>
  list.map(each => each.name);

describe('Reaper’s part of a datacenter (operator-spec 3.5 step 8)', () => {
  const users = (
    reaper: ReaperClusterTemplate,
    spec: Partial<K8ssandraClusterSpec> = {},
  ) => build({ reaper, ...spec }).built.spec.users;

  it.each<
    [
      string,
      ReaperClusterTemplate,
      Partial<K8ssandraClusterSpec>,
      string[] | undefined,
    ]
  >([
    ['generated', {}, {}, ['demo-reaper']],
    ['given', { cassandraUserSecretRef: { name: 'cql' } }, {}, ['cql']],
    [
      'before that of Medusa',
      {},
      { medusa: MEDUSA },
      ['demo-reaper', 'demo-medusa'],
    ],
    ['none without authentication', {}, { auth: false }, undefined],
    [
      'none with external secrets',
      {},
      { secretsProvider: 'external' },
      undefined,
    ],
    [
      'none for a Reaper that somebody else keeps',
      { reaperRef: { name: 'a' } },
      {},
      undefined,
    ],
  ])('is a user: %s', (_, reaper, spec, expected) => {
    expect(users(reaper, spec)?.map(each => each.secretName)).toEqual(expected);
  });

  it.each([
    ['over HTTP', {}, undefined],
    ['over JMX', { httpManagement: { enabled: false } }, 'no'],
    [
      'of somebody else',
      { httpManagement: { enabled: false }, reaperRef: { name: 'a' } },
      undefined,
    ],
  ])('opens JMX for one that works %s', (_, reaper, expected) => {
    const { pod } = build({ reaper });
    const [{ env }] = pod.containers;
    const variable = env.find((each: any) => each.name === 'LOCAL_JMX');
    expect(variable?.value).toBe(expected);
  });

  it('names its variable before those of metrics and heap', () => {
    const { pod } = build(
      { reaper: { httpManagement: { enabled: false } } },
      { mgmtAPIHeap: '64Mi', telemetry: { mcac: { enabled: true } } },
    );
    expect(names(pod.containers[0].env)).toEqual([
      'LOCAL_JMX',
      'METRIC_FILTERS',
      'MANAGEMENT_API_HEAP_SIZE',
    ]);
  });
});

describe('Medusa’s part of a datacenter (operator-spec 8.1.1)', () => {
  it('stands after what the user listed, in its place where the user listed it', () => {
    const { pod } = build(
      { medusa: MEDUSA },
      {
        containers: [
          { name: 'own' },
          { name: 'medusa', image: 'mine', command: ['x'] },
          { name: 'cassandra' },
        ],
        initContainers: [{ name: 'first' }],
        extraVolumes: { volumes: [{ name: 'podinfo', emptyDir: {} }] },
      },
    );
    expect(names(pod.containers)).toEqual(['own', 'medusa', 'cassandra']);
    expect(pod.containers[1]).not.toHaveProperty('command');
    expect(names(pod.initContainers)).toEqual([
      'first',
      'server-config-init',
      'medusa-restore',
    ]);
    expect(names(pod.volumes)).toEqual([
      'podinfo',
      'demo-medusa',
      'bucket-key',
      'medusa-tmp',
    ]);
    expect(pod.volumes[0]).toHaveProperty('downwardAPI');
  });

  it('restores where the user listed the container, without another before it', () => {
    const initContainers = [{ name: 'medusa-restore' }, { name: 'last' }];
    const { pod } = build({ medusa: MEDUSA }, { initContainers });
    expect(names(pod.initContainers)).toEqual(['medusa-restore', 'last']);
  });

  it('is found by annotations beside those of the user', () => {
    const serviceProperties = {
      grpcPort: 6000,
      encryption: { clientSecretName: 'client', serverSecretName: 'server' },
    };
    const metadata = { name: 'dc1', annotations: { own: 'x' } };
    const { built } = build(
      { medusa: { ...MEDUSA, serviceProperties } },
      { metadata },
    );
    expect(built.metadata.annotations).toMatchObject({
      own: 'x',
      'medusa.k8ssandra.io/grpc-client-secret-name': 'client',
      'medusa.k8ssandra.io/grpc-port': '6000',
    });
  });

  it('asks pods for its secret only where they have annotations already', () => {
    const annotations = { own: 'x' };
    const metadata = { name: 'dc1', pods: { annotations } };
    expect(build({ medusa: MEDUSA }).metadata).toEqual({});
    const { metadata: pods } = build({ medusa: MEDUSA }, { metadata });
    expect(pods.annotations).toEqual({
      own: 'x',
      [INJECT]: JSON.stringify([
        {
          name: 'demo-medusa',
          path: '/etc/secrets/demo-medusa',
          containers: ['medusa', 'medusa-restore'],
        },
      ]),
    });
  });

  it('names the datacenter in the error about an annotation that cannot be read', () => {
    const annotations = { [INJECT]: '{}' };
    const metadata = { name: 'dc1', pods: { annotations } };
    expect(() => build({ medusa: MEDUSA }, { metadata })).toThrow(
      `spec.cassandra.datacenters[0].metadata.pods.annotations["${INJECT}"] is not a list of secrets`,
    );
  });

  it('has neither user nor asked-for secret where secrets are external', () => {
    const annotations = { own: 'x' };
    const metadata = { name: 'dc1', pods: { annotations } };
    const { built, metadata: pods } = build(
      { medusa: MEDUSA, secretsProvider: 'external' },
      { metadata },
    );
    expect(built.spec).not.toHaveProperty('users');
    expect(pods.annotations).toEqual(annotations);
  });

  it('is pulled with the secrets of the installation', () => {
    const images = { ...IMAGE_DEFAULTS, pullSecrets: ['registry'] };
    const { pod } = build({ medusa: MEDUSA }, {}, images);
    expect(pod.imagePullSecrets).toEqual([{ name: 'registry' }]);
    expect(build({ medusa: MEDUSA }).pod).not.toHaveProperty(
      'imagePullSecrets',
    );
  });
});
