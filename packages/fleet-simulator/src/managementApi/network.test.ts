import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { NodeStartError } from './errors';
import { hasLocalQuorum } from './health';
import { CassandraNetwork } from './network';
import { SqliteRingStore } from './ringStore';
import type { NodeStart, Ring } from './types';

const start = (pod: string, more: Partial<NodeStart> = {}): NodeStart => ({
  cluster: 'east',
  namespace: 'ns',
  pod,
  hostId: `host-${pod}`,
  ip: `10.0.0.${pod}`,
  clusterName: 'demo',
  datacenter: 'dc1',
  rack: 'r1',
  serverVersion: '4.1.9',
  seeds: ['10.0.0.1'],
  isSeed: pod === '1',
  ...more,
});

describe('CassandraNetwork', () => {
  const open = () => new CassandraNetwork(new SqliteRingStore(':memory:'));

  it('does not start a node whose seeds do not answer', () => {
    expect(() => open().start(start('2'))).toThrow(NodeStartError);
  });

  it('does not join a ring of another name', () => {
    const network = open();
    network.start(start('1'));
    network.start(start('2', { clusterName: 'other', isSeed: true }));
    expect(network.list().map(ring => ring.clusterName)).toEqual([
      'demo',
      'other',
    ]);
  });

  it('lets a node rejoin without seeds', () => {
    const network = open();
    network.start(start('1'));
    network.start(start('2'));
    for (const pod of ['1', '2']) {
      network.stop({ cluster: 'east', namespace: 'ns', pod });
    }
    network.start(start('2', { seeds: [] }));
    expect(network.list()).toHaveLength(1);
  });

  it('keeps its rings over a restart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rings-'));
    const path = join(folder, 'cassandra.sqlite');
    const first = new SqliteRingStore(path);
    const network = new CassandraNetwork(first);
    network.start(start('1'));
    const [before] = network.list();
    first.close();
    const second = new SqliteRingStore(path);
    expect(new CassandraNetwork(second).list()).toEqual([before]);
    second.close();
    rmSync(folder, { recursive: true });
  });

  it('drops a ring with its last data', () => {
    const network = open();
    network.start(start('1'));
    network.start(start('2'));
    network.loseData({ cluster: 'east', namespace: 'ns', pod: '1' });
    expect(network.list()).toHaveLength(1);
    network.remove({ cluster: 'east', namespace: 'ns', pod: '2' });
    expect(network.list()).toEqual([]);
  });
});

describe('hasLocalQuorum', () => {
  const ring = (up: Record<string, boolean[]>) =>
    ({
      nodes: Object.fromEntries(
        Object.entries(up).flatMap(([rack, states]) =>
          states.map((each, index) => [
            `${rack}${index}`,
            { datacenter: 'dc1', rack, up: each, state: 'NORMAL' },
          ]),
        ),
      ),
    } as unknown as Ring);

  it.each([
    ['all up', { a: [true], b: [true], c: [true] }, 3, true],
    ['one rack down', { a: [false], b: [true], c: [true] }, 3, true],
    [
      'a rack wholly down',
      { a: [false, false], b: [true], c: [true] },
      3,
      true,
    ],
    [
      'two racks touched',
      { a: [false, true], b: [false], c: [true] },
      3,
      false,
    ],
    ['one of one rack', { a: [false, true, true] }, 1, false],
    ['one of two racks', { a: [false], b: [true] }, 2, false],
  ])('%s', (_, up, factor, expected) => {
    expect(hasLocalQuorum(ring(up), 'dc1', factor)).toBe(expected);
  });
});
