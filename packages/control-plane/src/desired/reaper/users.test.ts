import type {
  K8ssandraClusterSpec,
  ReaperClusterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster } from '../__testUtils__/cluster';
import { buildReaper } from './buildReaper';

const INJECT = 'k8ssandra.io/inject-secret';

const build = (
  reaper: ReaperClusterTemplate,
  spec: Partial<K8ssandraClusterSpec> = {},
  metadata = {},
) => {
  const cluster = aCluster({ metadata }, { reaper, ...spec });
  const [template] = cluster.spec.cassandra!.datacenters!;
  return buildReaper({ cluster, template, initialized: false })!;
};
const injected = (...args: Parameters<typeof build>) =>
  JSON.parse(
    build(...args).spec.metadata?.pods?.annotations?.[INJECT] ?? '[]',
  ).map((each: { name: string }) => each.name);

describe('users of Reaper (operator-spec 8.2.1, 4.6)', () => {
  it.each<
    [
      string,
      ReaperClusterTemplate,
      Partial<K8ssandraClusterSpec>,
      object,
      string[],
    ]
  >([
    [
      'generated',
      {},
      {},
      {
        cassandraUserSecretRef: { name: 'demo-reaper' },
        uiUserSecretRef: { name: 'demo-reaper-ui' },
      },
      ['demo-reaper', 'demo-reaper-ui'],
    ],
    [
      'given',
      {
        cassandraUserSecretRef: { name: 'cql' },
        uiUserSecretRef: { name: 'ui' },
        jmxUserSecretRef: { name: 'jmx' },
      },
      {},
      {
        cassandraUserSecretRef: { name: 'cql' },
        uiUserSecretRef: { name: 'ui' },
        jmxUserSecretRef: { name: 'jmx' },
      },
      ['cql', 'ui'],
    ],
    [
      'an open page',
      { uiUserSecretRef: { name: '' } },
      {},
      { uiUserSecretRef: { name: '' } },
      ['demo-reaper'],
    ],
    [
      'without authentication',
      {},
      { auth: false },
      { cassandraUserSecretRef: { name: '' } },
      [],
    ],
    [
      'external',
      { uiUserSecretRef: { name: 'theirs' } },
      { secretsProvider: 'external' },
      {
        secretsProvider: 'external',
        cassandraUserSecretRef: { name: '' },
        uiUserSecretRef: { name: 'theirs' },
      },
      [],
    ],
  ])('%s', (_, reaper, spec, expected, secrets) => {
    expect(build(reaper, spec).spec).toMatchObject(expected);
    expect(injected(reaper, spec)).toEqual(secrets);
  });

  it('leaves the user of the page out where nothing names one', () => {
    expect(build({}, { auth: false }).spec).not.toHaveProperty(
      'uiUserSecretRef',
    );
  });

  it('asks for its secrets after those that the user asks for, each once', () => {
    const own = [
      { name: 'own', path: '/own' },
      { name: 'demo-reaper', path: '/x' },
    ];
    const metadata = {
      pods: { annotations: { [INJECT]: JSON.stringify(own) } },
    };
    expect(injected({ metadata })).toEqual([
      'own',
      'demo-reaper',
      'demo-reaper-ui',
    ]);
  });

  it('refuses an annotation that cannot be read', () => {
    const metadata = { pods: { annotations: { [INJECT]: 'my-secret' } } };
    expect(() => build({ metadata })).toThrow(
      `spec.reaper.metadata.pods.annotations["${INJECT}"] is not a list of secrets`,
    );
  });
});

describe('metadata of Reaper (operator-spec 8.2.1)', () => {
  const metadata = {
    labels: { own: 'object', shared: 'own' },
    annotations: { note: 'object' },
    commonLabels: { everywhere: 'own' },
    pods: { labels: { pod: 'own', shared: 'own' } },
    service: { annotations: { service: 'own' } },
  };
  const common = {
    commonLabels: { shared: 'common' },
    commonAnnotations: { noted: 'common' },
  };

  it('has what the cluster wants on everything over what Reaper is given', () => {
    const { spec } = build({ metadata }, { auth: false }, common);
    const annotations = { noted: 'common' };
    expect(spec.metadata).toEqual({
      labels: { own: 'object', shared: 'common' },
      annotations: { note: 'object', ...annotations },
      commonLabels: { everywhere: 'own', shared: 'common' },
      commonAnnotations: annotations,
      pods: { labels: { pod: 'own', shared: 'common' }, annotations },
      service: {
        labels: { shared: 'common' },
        annotations: { service: 'own', ...annotations },
      },
    });
  });

  it('puts its own labels and annotations on the object, never over those that it is found by', () => {
    const labels = { own: 'x', 'k8ssandra.io/cluster-name': 'other' };
    const built = build({ metadata: { ...metadata, labels } }, {}, common);
    expect(built.metadata.labels).toEqual({
      own: 'x',
      'app.kubernetes.io/name': 'k8ssandra-operator',
      'app.kubernetes.io/part-of': 'k8ssandra',
      'app.kubernetes.io/component': 'reaper',
      'app.kubernetes.io/managed-by': 'k8ssandra-operator',
      'k8ssandra.io/cluster-name': 'demo',
      'k8ssandra.io/cluster-namespace': 'ns1',
      'k8ssandra.io/cleaned-up-by': 'k8ssandracluster-controller',
    });
    expect(built.metadata.annotations).toMatchObject({ note: 'object' });
    expect(built.metadata.annotations).not.toHaveProperty('noted');
  });
});
