import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  normaliseK8ssandraCluster,
  resourceTypes,
  validateK8ssandraCluster,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse } from 'yaml';
import { buildCassandraDatacenter } from './cassandraDatacenter';
import { initialSystemReplication } from './systemReplication';
import { superuserSecretName } from './names';
import {
  CRDS,
  EXAMPLES,
  readCrds,
  schemaOf,
  validator,
} from './__testUtils__/crds';

const crds = readCrds(CRDS);

function example(name: string): K8ssandraCluster {
  return parse(readFileSync(resolve(EXAMPLES, name), 'utf8'));
}

function datacentersOf(cluster: K8ssandraCluster) {
  return cluster.spec.cassandra!.datacenters!.map((template, index) =>
    buildCassandraDatacenter({
      cluster,
      template,
      index,
      systemReplication: initialSystemReplication(cluster),
      superuserSecretName: superuserSecretName(cluster),
    }),
  );
}

describe('our custom resource definitions', () => {
  it('name their kinds as the product addresses them', () => {
    for (const [kind, { metadata, spec }] of Object.entries(crds)) {
      const type = resourceTypes[kind as keyof typeof resourceTypes];
      expect(type).toMatchObject({
        group: spec.group,
        version: spec.versions[0].name,
        plural: spec.names.plural,
        namespaced: spec.scope === 'Namespaced',
      });
      expect(metadata.name).toBe(`${type.plural}.${type.group}`);
    }
  });

  it('show what a person wants to know of a cluster', () => {
    const columns =
      crds.K8ssandraCluster.spec.versions[0].additionalPrinterColumns;
    expect(
      columns.map(({ name, priority }: any) => (priority ? `(${name})` : name)),
    ).toEqual(['Datacenters', 'State', 'Verdict', '(Error)', 'Age']);
  });

  const accepts = validator(crds.K8ssandraCluster);
  const cluster = (cassandra: object, spec = {}) => ({
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: { name: 'a' },
    spec: { ...spec, cassandra },
  });
  const dc = { metadata: { name: 'dc1' }, size: 1 };

  it.each<[string, object, string]>([
    ['no size', { datacenters: [{ metadata: { name: 'a' } }] }, 'size'],
    ['size 0', { datacenters: [{ ...dc, size: 0 }] }, '/size'],
    ['no metadata', { datacenters: [{ size: 1 }] }, 'metadata'],
    ['no name', { datacenters: [{ ...dc, metadata: {} }] }, 'name'],
    ['a version without dots', { serverVersion: '4' }, '/serverVersion'],
    ['an unknown server', { serverType: 'scylla' }, '/serverType'],
    ['an unknown field', { serverVersoin: '4.1.9' }, ''],
    ['a rack of one letter', { racks: [{ name: 'r' }] }, '/racks/0/name'],
    [
      'an unknown collector',
      { config: { jvmOptions: { gc: 'Fast' } } },
      '/config/jvmOptions/gc',
    ],
    [
      'a heap that is no quantity',
      { config: { jvmOptions: { heapSize: '5 GB' } } },
      '/config/jvmOptions/heapSize',
    ],
  ])('refuse a cluster with %s', (_case, cassandra, path) => {
    expect(accepts(cluster(cassandra))).toBe(false);
    const error = accepts.errors?.[0];
    expect(`${error?.instancePath} ${error?.message}`).toContain(path);
  });

  it('have room for what only we write into a status', () => {
    const status = {
      summary: {
        state: 'healthy',
        verdict: 'Healthy.',
        datacentersReady: '2/2',
      },
      conditions: [
        {
          type: 'Valid',
          status: 'False',
          reason: 'Refused',
          message: 'why',
          observedGeneration: 1,
        },
      ],
      datacenters: {
        dc1: { cassandra: { nodeStatuses: null, nodeReplacements: null } },
      },
    };
    accepts({ ...cluster({}), status });
    expect(accepts.errors).toBeNull();
    const { properties } = schemaOf(crds.K8ssandraCluster);
    expect(properties.status.properties.error.default).toBe('None');
  });

  it('accept every CassandraDatacenter that we build', () => {
    const check = validator(crds.CassandraDatacenter);
    for (const each of datacentersOf(example('three-regions.yaml'))) {
      check(each);
      expect(check.errors).toBeNull();
    }
  });
});

describe('the examples', () => {
  const names = [
    'demo.yaml',
    'figure-1.yaml',
    'three-regions.yaml',
    'portal/clusters/ledger.yaml',
    'portal/clusters/search.yaml',
  ];
  const accepts = validator(crds.K8ssandraCluster);

  it.each(names)('%s is accepted by schema and rules', name => {
    const cluster = example(name);
    accepts(cluster);
    expect(accepts.errors).toBeNull();
    expect(validateK8ssandraCluster({ cluster }).causes).toEqual([]);
    expect(cluster.metadata.namespace).toBe('k8ssandra');
  });

  it('figure-1.yaml is the cluster of demo.yaml in another spelling', () => {
    const { cluster, notes } = normaliseK8ssandraCluster(
      example('figure-1.yaml'),
    );
    expect(notes.map(each => each.key)).toEqual(['normalise.cluster']);
    expect(datacentersOf(cluster)).toEqual(datacentersOf(example('demo.yaml')));
    expect(datacentersOf(example('figure-1.yaml'))).toEqual(
      datacentersOf(example('demo.yaml')),
    );
  });
});
