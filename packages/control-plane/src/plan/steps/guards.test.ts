import {
  annotations,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { running } from '../__testUtils__/running';
import { dc, newCluster } from '../__testUtils__/snapshots';
import { datacenterFacts } from '../facts';
import { guarded } from './guards';

const world = running(newCluster([dc('dc1', 'east')]), ['east']);
const [facts] = datacenterFacts(world.snapshot());
const spec = (rest: Partial<CassandraDatacenter['spec']>) => ({
  ...facts.live!,
  spec: { ...facts.live!.spec, ...rest },
});
const tokens = (count: number | undefined) => ({
  config: { 'cassandra-yaml': { num_tokens: count, keep: 'this' } },
});
const cluster = (change: (each: K8ssandraCluster) => void = () => {}) => {
  const copy = structuredClone(world.cluster!);
  change(copy);
  return copy;
};
const rebuilding = cluster(each => {
  each.metadata.annotations![annotations.rebuildDc] = 'dc1';
});
const named = cluster(each => {
  each.spec.cassandra!.config = { cassandraYaml: { num_tokens: 16 } };
});

type Spec = Partial<CassandraDatacenter['spec']>;

describe('what an existing datacenter keeps', () => {
  it.each<[string, K8ssandraCluster, Spec, Spec, Spec]>([
    [
      'its superuser secret',
      cluster(),
      { superuserSecretName: 'old' },
      { superuserSecretName: 'new' },
      { superuserSecretName: 'old' },
    ],
    [
      'no superuser secret where it had none',
      cluster(),
      { superuserSecretName: undefined },
      { superuserSecretName: 'new' },
      { superuserSecretName: 'new' },
    ],
    [
      'running while it is rebuilt',
      rebuilding,
      {},
      { stopped: true },
      { stopped: undefined },
    ],
    [
      'not running what is to be stopped',
      cluster(),
      {},
      { stopped: true },
      { stopped: true },
    ],
    [
      'not stopped what is to run',
      cluster(),
      { stopped: true },
      { stopped: undefined },
      { stopped: false },
    ],
    [
      'stopped what is stopped',
      cluster(),
      { stopped: true },
      { stopped: true },
      { stopped: true },
    ],
    [
      'its tokens from 3.11 to 4.1',
      cluster(),
      { serverVersion: '3.11.17', ...tokens(256) },
      { serverVersion: '4.1.8', ...tokens(16) },
      { serverVersion: '4.1.8', ...tokens(256) },
    ],
    [
      'its tokens from 3.0 to 5.0',
      cluster(),
      { serverVersion: '3.0.30', ...tokens(256) },
      { serverVersion: '5.0.2', ...tokens(16) },
      { serverVersion: '5.0.2', ...tokens(256) },
    ],
    [
      'unknown tokens as they are',
      cluster(),
      tokens(undefined),
      tokens(16),
      tokens(16),
    ],
  ])('%s', (_, owner, live, wanted, expected) => {
    const result = guarded(owner, facts, spec(live), spec(wanted));
    expect(result.refused).toBeUndefined();
    for (const [key, value] of Object.entries(expected)) {
      expect(result.desired.spec[key as keyof Spec]).toEqual(value);
    }
  });

  it.each<[string, K8ssandraCluster, Spec, Spec]>([
    ['within 4.1', cluster(), tokens(256), tokens(16)],
    [
      'within 3.11',
      cluster(),
      { serverVersion: '3.11.16', ...tokens(256) },
      { serverVersion: '3.11.17', ...tokens(16) },
    ],
    [
      'from 3.11 to 4.1 when the user names them',
      named,
      { serverVersion: '3.11.17', ...tokens(256) },
      { serverVersion: '4.1.8', ...tokens(16) },
    ],
    [
      'of DSE',
      cluster(),
      { serverType: 'dse', serverVersion: '3.0.0', ...tokens(256) },
      { serverType: 'dse', serverVersion: '6.8.50', ...tokens(16) },
    ],
  ])('tokens cannot change %s', (_, owner, live, wanted) => {
    expect(guarded(owner, facts, spec(live), spec(wanted)).refused?.text).toBe(
      'num_tokens of an existing datacenter cannot change from 256 to 16',
    );
  });

  it('the hash of what was asked for, so that a kept value is no change for ever', () => {
    const wanted = spec({ superuserSecretName: 'new' });
    wanted.metadata = {
      ...wanted.metadata,
      annotations: { [annotations.resourceHash]: 'of the wanted' },
    };
    const result = guarded(
      cluster(),
      facts,
      spec({ superuserSecretName: 'old' }),
      wanted,
    );
    expect(result.desired.metadata).toBe(wanted.metadata);
    expect(result.attention.map(each => each.text)).toEqual([
      'east (dc1): the superuser secret of an existing datacenter cannot change; old stays.',
    ]);
  });

  it('nothing of what it is given is changed in place', () => {
    const wanted = spec({ stopped: true, superuserSecretName: 'new' });
    const before = structuredClone(wanted);
    guarded(rebuilding, facts, spec({}), wanted);
    expect(wanted).toEqual(before);
  });
});
