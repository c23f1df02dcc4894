import type {
  CassandraClusterTemplate,
  K8ssandraClusterSpec,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter } from '../coalesce';
import type { DatacenterConfig } from '../datacenterConfig';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { enrich } from './index';

function enriched(
  cassandra: Partial<CassandraClusterTemplate> = {},
  {
    spec = {},
    name = 'dc1',
  }: { spec?: Partial<K8ssandraClusterSpec>; name?: string } = {},
): DatacenterConfig {
  const cluster = aCluster(
    { datacenters: [aDatacenter('dc1'), aDatacenter('dc2')], ...cassandra },
    spec,
  );
  const template = aDatacenter(name);
  return enrich(coalesceDatacenter(cluster, template, 'x'), {
    cluster,
    template,
    field: 'x',
    referenced: {},
    systemReplication: { b: 2, a: 3 },
  });
}

const yamlOf = (config: DatacenterConfig) => config.config.cassandraYaml;
const optionsOf = (config: DatacenterConfig) =>
  config.config.jvmOptions.additionalOptions;
const envOf = (config: DatacenterConfig) =>
  config.podTemplate.containers.find(each => each.name === 'cassandra')?.env;

describe('authentication (operator-spec 3.8)', () => {
  it.each([
    ['on', true, 'cassandra', 'PasswordAuthenticator'],
    ['on when it says nothing', undefined, 'hcd', 'PasswordAuthenticator'],
    ['off', false, 'cassandra', 'AllowAllAuthenticator'],
    ['off for DSE', false, 'dse', 'AllowAllAuthenticator'],
    [
      'on for DSE',
      true,
      'dse',
      'com.datastax.bdp.cassandra.auth.DseAuthenticator',
    ],
  ] as const)('%s', (_case, auth, serverType, authenticator) => {
    const config = enriched(
      { serverType, serverVersion: '6.8.50' },
      { spec: { auth } },
    );
    expect(yamlOf(config)).toMatchObject({ authenticator });
  });

  it('keeps what the user chose, at every depth', () => {
    const config = enriched({
      serverType: 'dse',
      serverVersion: '6.8.50',
      config: {
        cassandraYaml: { authorizer: 'Mine' },
        dseYaml: { authentication_options: { enabled: 'false', other: 1 } },
      },
    });
    expect(yamlOf(config).authorizer).toBe('Mine');
    expect(config.config.dseYaml).toEqual({
      authentication_options: { enabled: 'false', other: 1 },
      authorization_options: { enabled: 'true' },
      role_management_options: { mode: 'internal' },
    });
  });
});

describe('JVM options for replication (operator-spec 3.5, 3.10)', () => {
  const alter = '-Dcassandra.allow_alter_rf_during_range_movement=true';
  const system = '-Dcassandra.system_distributed_replication=a:3,b:2';

  it.each([
    [
      'first datacenter of version 4',
      '4.1.9',
      'cassandra',
      'dc1',
      [alter, system],
    ],
    ['later datacenter of version 4', '4.1.9', 'cassandra', 'dc2', [alter]],
    ['first datacenter of version 3', '3.11.14', 'cassandra', 'dc1', [system]],
    ['later datacenter of version 3', '3.11.14', 'cassandra', 'dc2', undefined],
    ['HCD', '1.0.0', 'hcd', 'dc1', [alter, system]],
    ['DSE', '6.8.50', 'dse', 'dc1', undefined],
  ] as const)('%s', (_case, serverVersion, serverType, name, expected) => {
    const config = enriched({ serverVersion, serverType }, { name });
    expect(optionsOf(config)).toEqual(expected);
  });

  it('stand before those of the user, each once', () => {
    const config = enriched({
      config: { jvmOptions: { additionalOptions: [alter, '-Dmine'] } },
    });
    expect(optionsOf(config)).toEqual([system, alter, '-Dmine']);
  });
});

describe('defaults of the server (operator-spec 3.5)', () => {
  it.each([
    ['3.11.14', 'cassandra', { num_tokens: 256, start_rpc: false }],
    ['4.1.9', 'cassandra', { num_tokens: 16 }],
    [
      '6.8.50',
      'dse',
      { num_tokens: 16, allocate_tokens_for_local_replication_factor: 3 },
    ],
    [
      '1.0.0',
      'hcd',
      { num_tokens: 16, allocate_tokens_for_local_replication_factor: 3 },
    ],
  ] as const)('%s (%s)', (serverVersion, serverType, expected) => {
    const { authenticator, authorizer, role_manager, ...rest } = yamlOf(
      enriched({ serverVersion, serverType }),
    );
    expect(rest).toEqual(expected);
  });

  it('do not override the user', () => {
    const cassandraYaml = { num_tokens: 8, start_rpc: true };
    const config = enriched({
      serverVersion: '3.11.14',
      config: { cassandraYaml },
    });
    expect(yamlOf(config)).toMatchObject(cassandraYaml);
  });
});

describe('older names of the heap (operator-spec 3.5 step 14)', () => {
  it.each([
    [{ heapSize: '1G' }, { heap_initial_size: '1G', heap_max_size: '1G' }],
    [
      { heapSize: '1G', heap_max_size: '2G' },
      { heap_initial_size: '1G', heap_max_size: '2G' },
    ],
    [{ heapNewGenSize: '1M' }, { gc_cms_heap_size_young_generation: '1M' }],
    [{}, {}],
  ])('%j', (jvmOptions, expected) => {
    const config = enriched({ config: { jvmOptions } });
    const { additionalOptions, ...rest } = config.config.jvmOptions;
    expect(rest).toEqual(expected);
  });
});

describe('metrics (operator-spec 3.5, 3.20)', () => {
  const names = (config: DatacenterConfig) => envOf(config)?.map(e => e.name);

  it.each([
    ['3.11.11', undefined, ['METRIC_FILTERS']],
    ['3.11.11', false, ['METRIC_FILTERS']],
    ['3.11.13', undefined, ['MGMT_API_DISABLE_MCAC']],
    ['4.0.3', undefined, ['METRIC_FILTERS']],
    ['4.0.4', undefined, ['MGMT_API_DISABLE_MCAC']],
    ['4.1.9', true, ['METRIC_FILTERS']],
    ['5.0.4', undefined, ['MGMT_API_DISABLE_MCAC']],
    ['5.0.0-beta1', undefined, ['MGMT_API_DISABLE_MCAC']],
  ])(
    'version %s with the older collector %s has %j',
    (serverVersion, enabled, expected) => {
      const telemetry = { mcac: { enabled } };
      expect(names(enriched({ serverVersion, telemetry }))).toEqual(expected);
    },
  );

  it('uses the filters of the user', () => {
    const mcac = { enabled: true, metricFilters: ['deny:a', 'allow:b'] };
    expect(envOf(enriched({ telemetry: { mcac } }))).toEqual([
      { name: 'METRIC_FILTERS', value: 'deny:a allow:b' },
    ]);
  });

  it('keeps variables of the user, and their values', () => {
    const env = [{ name: 'MGMT_API_DISABLE_MCAC', value: 'false' }];
    const config = enriched({ containers: [{ name: 'cassandra', env }] });
    expect(envOf(config)).toEqual(env);
  });

  it('mounts the configuration of the agent last', () => {
    const additionalVolumes = [{ name: 'mine', mountPath: '/mine' }];
    const { storageConfig } = enriched({
      storageConfig: { additionalVolumes },
    });
    expect(storageConfig.additionalVolumes.map(each => each.name)).toEqual([
      'mine',
      'metrics-agent-config',
    ]);
  });
});

describe('heap of the management API (operator-spec 3.6)', () => {
  it('is given in bytes, before other variables', () => {
    expect(envOf(enriched({ mgmtAPIHeap: '64Mi' }))).toEqual([
      { name: 'MANAGEMENT_API_HEAP_SIZE', value: '67108864' },
      { name: 'MGMT_API_DISABLE_MCAC', value: 'true' },
    ]);
  });

  it('must be a quantity', () => {
    expect(() => enriched({ mgmtAPIHeap: 'big' })).toThrow(
      'x.mgmtAPIHeap "big" is not a quantity',
    );
  });
});

it('refuses both ways of syncing the commit log', () => {
  const cassandraYaml = {
    commitlog_sync_period_in_ms: 1,
    commitlog_sync_batch_window_in_ms: 1,
  };
  expect(() => enriched({ config: { cassandraYaml } })).toThrow(
    'x.config.cassandraYaml sets commitlog_sync_period_in_ms and commitlog_sync_batch_window_in_ms',
  );
});
