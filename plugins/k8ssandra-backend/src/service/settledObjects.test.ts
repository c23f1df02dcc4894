import { aCluster } from '../__testUtils__/fixtures';
import { settledObjects } from './settledObjects';

const kindsOf = (objects: Array<{ kind: string }> | undefined) =>
  objects?.map(each => each.kind);

describe('objects of a preview', () => {
  it('lists by context what will exist, the control plane under its name', () => {
    const cluster = aCluster('orders');
    const objects = settledObjects({ name: 'home' }, cluster) ?? {};
    const contexts = (cluster.spec.cassandra?.datacenters ?? []).map(
      each => each.k8sContext || 'home',
    );
    expect(contexts).not.toEqual([]);
    expect(Object.keys(objects).sort()).toEqual(
      [...new Set(['home', ...contexts])].sort(),
    );
    contexts.forEach(each =>
      expect(kindsOf(objects[each])).toContain('CassandraDatacenter'),
    );
    expect(kindsOf(objects.home)).toContain('K8ssandraCluster');
  });

  it('holds no generated password', () => {
    const objects = settledObjects({ name: 'home' }, aCluster('orders')) ?? {};
    const secrets = Object.values(objects)
      .flat()
      .filter(each => each.kind === 'Secret') as Array<{
      data?: Record<string, string>;
    }>;
    expect(secrets).not.toEqual([]);
    secrets.forEach(each =>
      expect(each.data?.password).toMatch(/^<random, \d+ characters>$/),
    );
  });

  it('says nothing where a manifest alone cannot tell', () => {
    const cluster = aCluster('orders');
    const { cassandra = {} } = cluster.spec;
    const refused = {
      ...cluster,
      spec: { ...cluster.spec, cassandra: { ...cassandra, datacenters: [] } },
    };
    expect(settledObjects({ name: 'home' }, refused)).toBeUndefined();
  });
});
