import {
  readReplication,
  replicationKey,
  replicationWords,
} from './replication';

const PACKAGE = 'org.apache.cassandra.locator.';

it.each([
  [
    { class: `${PACKAGE}NetworkTopologyStrategy`, dc1: '3', dc2: '0' },
    { strategy: 'network', copies: { dc1: 3 } },
    '3 in dc1',
  ],
  [
    { class: 'NetworkTopologyStrategy' },
    { strategy: 'network', copies: {} },
    'no copies',
  ],
  [
    { class: `${PACKAGE}SimpleStrategy`, replication_factor: 2 },
    { strategy: 'simple', copies: 2 },
    'SimpleStrategy, 2 copies',
  ],
  [
    { class: `${PACKAGE}LocalStrategy` },
    { strategy: 'local' },
    'every node its own',
  ],
  [
    { class: 'com.datastax.bdp.EverywhereStrategy' },
    { strategy: 'everywhere' },
    'a copy on every node',
  ],
  [
    { class: `${PACKAGE}NetworkTopologyStrategy`, dc1: '3/1' },
    { strategy: 'unknown' },
    'Its copies are written as “3/1”, which is no whole number.',
  ],
  [
    { class: `${PACKAGE}SimpleStrategy` },
    { strategy: 'unknown' },
    'Its copies are written as “”, which is no whole number.',
  ],
  [
    {},
    { strategy: 'unknown' },
    'Its replication strategy ? is not known here.',
  ],
])('reads %j', (settings, expected, words) => {
  const replication = readReplication(settings);
  expect(replication).toMatchObject(expected);
  expect(replicationWords(replication)).toBe(words);
});

it('is not led astray by names of a prototype', () => {
  const replication = readReplication(
    JSON.parse('{"class":"NetworkTopologyStrategy","__proto__":"3"}'),
  );
  expect(replicationWords(replication)).toBe('3 in __proto__');
});

it('knows what is replicated alike, in whichever order', () => {
  const key = (copies: Record<string, number>) =>
    replicationKey({ strategy: 'network', copies });
  expect(key({ a: 1, b: 2 })).toBe(key({ b: 2, a: 1 }));
  expect(key({ a: 1, b: 2 })).not.toBe(key({ a: 2, b: 1 }));
  expect(replicationKey({ strategy: 'simple', copies: 1 })).not.toBe(
    replicationKey({ strategy: 'simple', copies: 2 }),
  );
});
