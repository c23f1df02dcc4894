import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cachedCluster } from '../__testUtils__/cachedCluster';
import { regionCaches } from '../caches';
import { regionKindIds } from './caches';
import { regionFactsOf } from './factsOf';
import type { RegionFacts } from './types';

const object = (
  name: string,
  rest: object = {},
  objectLabels: object = {},
) => ({
  apiVersion: 'v1',
  kind: 'X',
  metadata: { name, namespace: 'db', labels: { ...objectLabels } },
  ...rest,
});
const inDatacenter = (name: string, datacenter: string) =>
  object(name, {}, { [labels.cassandraDatacenter]: datacenter });

const take = (
  objects: Record<string, any[]>,
  options: Parameters<typeof cachedCluster>[2] = {},
) =>
  regionFactsOf(cachedCluster(regionCaches(), objects, options), [
    { namespace: 'db', name: 'dc1' },
  ]);

const names = (facts: RegionFacts, kind: keyof RegionFacts) =>
  facts[kind]?.map(each => each.metadata.name);

describe('facts of a region', () => {
  it.each<[keyof typeof regionKindIds]>([['statefulSets'], ['volumeClaims']])(
    'has the %s of its datacenters',
    kind => {
      const facts = take({
        [regionKindIds[kind]]: [
          inDatacenter('ours', 'dc1'),
          inDatacenter('other', 'dc2'),
        ],
      });
      expect(names(facts, kind)).toEqual(['ours']);
    },
  );

  it.each<[keyof typeof regionKindIds]>([['backupJobs'], ['backups']])(
    'has the %s of its datacenters',
    kind => {
      const facts = take({
        [regionKindIds[kind]]: [
          object('ours', { datacenter: 'dc1' }),
          object('other', { datacenter: 'dc2' }),
          object('nobody', { datacenter: '' }),
        ],
      });
      expect(names(facts, kind)).toEqual(['ours']);
    },
  );

  it.each<[keyof typeof regionKindIds]>([['workers'], ['storageClasses']])(
    'has all %s',
    kind => {
      const facts = take({ [regionKindIds[kind]]: [object('a')] });
      expect(names(facts, kind)).toEqual(['a']);
    },
  );

  it('has operators, and not what they made under their name', () => {
    const facts = take({
      [regionKindIds.operators]: [
        object('operator'),
        object('reaper', { component: 'reaper' }),
      ],
    });
    expect(names(facts, 'operators')).toEqual(['operator']);
  });

  it.each(['missing', 'forbidden', 'unknown'] as const)(
    'leaves out a kind that is %s: that is not none',
    availability => {
      const ids = Object.values(regionKindIds);
      const absent = Object.fromEntries(ids.map(id => [id, availability]));
      expect(take({}, { absent })).toEqual({});
      expect(take({}, { unsynced: ids })).toEqual({});
      expect(take({}).workers).toEqual([]);
    },
  );
});
