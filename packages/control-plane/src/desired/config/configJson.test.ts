import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { coalesceDatacenter } from '../coalesce';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { configJson } from './configJson';
import { JVM_OPTIONS } from './jvmOptions';

function json(
  jvmOptions: FreeForm,
  serverVersion = '4.1.9',
  serverType: 'cassandra' | 'dse' | 'hcd' = 'cassandra',
) {
  const cluster = aCluster({
    serverType,
    serverVersion,
    config: { jvmOptions },
  });
  return configJson(coalesceDatacenter(cluster, aDatacenter('dc1')), 'x');
}

describe('configJson (operator-spec 3.7)', () => {
  it('is empty when nothing is set', () => {
    expect(json({})).toEqual({});
  });

  it('carries free configuration as it is', () => {
    const cluster = aCluster({
      config: { cassandraYaml: { a: 1 }, dseYaml: { b: { c: 2 } } },
    });
    const config = coalesceDatacenter(cluster, aDatacenter('dc1'));
    expect(configJson(config, 'x')).toEqual({
      'cassandra-yaml': { a: 1 },
      'dse-yaml': { b: { c: 2 } },
    });
  });

  it.each<[string, 'cassandra' | 'dse' | 'hcd', string]>([
    ['3.11.14', 'cassandra', 'jvm-options'],
    ['3.11.0', 'cassandra', 'jvm-options'],
    ['4.0.17', 'cassandra', 'jvm11-server-options'],
    ['5.0.4', 'cassandra', 'jvm11-server-options'],
    ['6.8.50', 'dse', 'jvm8-server-options'],
    ['1.0.0', 'hcd', 'jvm11-server-options'],
  ])('puts the collector of %s (%s) into %s', (version, type, group) => {
    expect(json({ gc: 'G1GC' }, version, type)).toEqual({
      [group]: { garbage_collector: 'G1GC' },
    });
  });

  it.each<[string, 'cassandra' | 'dse']>([
    ['4.0.0-beta4', 'cassandra'],
    ['3.0.29', 'cassandra'],
    ['6.7.0', 'dse'],
  ])('has no key for options of %s (%s)', (version, type) => {
    expect(json({ gc: 'G1GC' }, version, type)).toEqual({});
  });

  it.each([
    ['3.11.14', { survivor_ratio: 4, thread_priority_policy_42: true }],
    ['4.1.9', { use_numa: true }],
  ])('drops what %s does not have', (version, expected) => {
    const group = version.startsWith('3')
      ? 'jvm-options'
      : 'jvm-server-options';
    const options = {
      gc_cms_survivor_ratio: 4,
      vm_enable_non_root_thread_priority: true,
      vm_use_numa: true,
    };
    expect(json(options, version)).toEqual({ [group]: expected });
  });

  it('writes a switch that is off, quantities as bytes, and leaves out what is not set', () => {
    expect(
      json({
        vm_always_pre_touch: false,
        heap_max_size: '512Mi',
        vm_string_table_size: '0.5',
        jmx_port: null,
        additionalJvm11ServerOptions: [],
      }),
    ).toEqual({
      'jvm-server-options': {
        always_pre_touch: false,
        max_heap_size: 536870912,
        string_table_size: 0.5,
      },
    });
  });

  it('puts additional options at the same place for every version', () => {
    const options = {
      additionalOptions: ['-Da'],
      additionalJvmServerOptions: ['-Db'],
      additionalJvm8ServerOptions: ['-Dc'],
      additionalJvm11ServerOptions: ['-Dd'],
    };
    const expected = {
      'cassandra-env-sh': { 'additional-jvm-opts': ['-Da'] },
      'jvm-server-options': { 'additional-jvm-opts': ['-Db'] },
      'jvm8-server-options': { 'additional-jvm-opts': ['-Dc'] },
      'jvm11-server-options': { 'additional-jvm-opts': ['-Dd'] },
    };
    expect(json(options, '3.0.29')).toEqual(expected);
    expect(json(options, '5.0.4')).toEqual(expected);
  });

  it('names the option that is not a quantity', () => {
    expect(() => json({ heap_max_size: 'much' })).toThrow(
      'x.config.jvmOptions.heap_max_size "much" is not a quantity',
    );
  });

  it('never sends two options to one key', () => {
    for (const generation of ['cassandra3', 'later'] as const) {
      const paths = Object.values(JVM_OPTIONS).flatMap(
        target => target[generation] ?? [],
      );
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});
