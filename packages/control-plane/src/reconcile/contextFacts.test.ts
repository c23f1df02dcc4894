import {
  annotations,
  type ClientConfig,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { homeCaches, regionCaches, type Region } from '../snapshot';
import { cachedCluster } from '../snapshot/__testUtils__/cachedCluster';
import { contextFacts } from './contextFacts';

const region = (name: string, clusterUid?: string): Region => ({
  name,
  label: name,
  cluster: cachedCluster(
    name === '' ? homeCaches() : regionCaches(),
    {},
    { status: { clusterUid } },
  ),
});
const configOf = (name: string, contextName?: string): ClientConfig => ({
  apiVersion: 'config.k8ssandra.io/v1beta1',
  kind: 'ClientConfig',
  metadata: {
    name,
    labels: { tier: `of-${name}` },
    annotations: { [annotations.owner]: `group:default/${name}` },
  },
  spec: { contextName, kubeConfigSecret: { name: 'any' } },
});
const of = (
  regions: Region[],
  home = region('', 'h'),
  clientConfigs: ClientConfig[] = [],
) =>
  contextFacts({
    clientConfigs,
    controlPlane: 'cp',
    home,
    regions: new Map(regions.map(each => [each.name, each])),
    dependants: context => [
      { controlPlane: 'cp', namespace: 'db', name: `user-of-${context}` },
    ],
    now: 1000,
  });

describe('what is known of contexts', () => {
  it('tells the control-plane cluster first, then the others by name', () => {
    const names = of([region('west'), region('east')]).map(each => each.name);
    expect(names).toEqual(['', 'east', 'west']);
  });

  it.each([
    ['two names of one cluster', ['u', 'u'], [[], ['b'], ['a']]],
    ['two clusters', ['u', 'v'], [[], [], []]],
    ['clusters that are not known yet', [undefined, undefined], [[], [], []]],
    [
      'a second name of the control-plane cluster',
      ['h', 'u'],
      [['a'], [''], []],
    ],
  ])('tells aliases of %s', (_, [a, b], expected) => {
    expect(
      of([region('a', a), region('b', b)]).map(each => each.aliases),
    ).toEqual(expected);
  });

  it('tells who depends on each', () => {
    expect(of([region('east')])[1].dependants).toEqual([
      { controlPlane: 'cp', namespace: 'db', name: 'user-of-east' },
    ]);
  });

  it('tells labels and owner of the ClientConfig, and of one only', () => {
    const regions = ['east', 'twice'].map(name => region(name));
    const [home, east, twice] = of(regions, region('', 'h'), [
      configOf('a', 'east'),
      configOf('b', 'twice'),
      configOf('twice'),
    ]);
    expect(east).toMatchObject({
      labels: { tier: 'of-a' },
      owner: 'group:default/a',
    });
    for (const each of [home, twice]) {
      expect(each.labels).toBeUndefined();
      expect(each.owner).toBeUndefined();
    }
  });

  it('tells a conflict with its reason, and nothing that is not known', () => {
    const conflict = { code: 'Conflict', message: 'two of a name' };
    expect(of([{ name: 'east', label: 'east', conflict }])[1]).toMatchObject({
      connection: 'conflict',
      reason: conflict,
      visible: false,
      namespaces: null,
      aliases: [],
    });
  });
});
