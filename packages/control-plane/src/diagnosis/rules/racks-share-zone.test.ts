import type { Rack } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  asked,
  complete,
  context,
  demo,
  pod,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { explained, proofs, rulesOf, worker } from '../__testUtils__/explained';

const rack = (name: string, zone?: string): Rack => ({
  name,
  ...(zone && { nodeAffinityLabels: { 'topology.kubernetes.io/zone': zone } }),
});

const of = (racks: Rack[], zones: Record<string, string> = {}) =>
  snapshot(demo([asked('dc1', 'east', { racks })]), [
    context('east', {
      datacenters: [complete('dc1', { spec: { racks } })],
      pods: ['r1', 'r2', 'r3'].map(name => ({
        ...pod('dc1', name),
        spec: { nodeName: `worker-${name}` },
      })),
      workers: Object.entries(zones).map(([name, zone]) =>
        worker(`worker-${name}`, true, zone),
      ),
    }),
  ]);

it('is asked for', () => {
  const [found, ...others] = explained(
    of([rack('r1', 'a'), rack('r2', 'b'), rack('r3', 'b')], {
      r1: 'a',
      r2: 'b',
      r3: 'b',
    }),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'racks-share-zone',
    state: 'attention',
    confidence: 1,
  });
  expect(found.cause.text).toBe(
    'Racks r2 and r3 of east (dc1) share zone b: its loss takes 2 copies of part of the data.',
  );
});

it('is so by where the pods are, when nothing is asked for', () => {
  const [found] = explained(
    of([rack('r1'), rack('r2'), rack('r3')], { r1: 'a', r2: 'b', r3: 'b' }),
  );
  expect(found.confidence).toBe(0.9);
  expect(proofs(found)).toEqual([
    'CassandraDatacenter/dc1',
    'Pod/demo-dc1-r2-sts-0',
    'Node/worker-r2',
    'Pod/demo-dc1-r3-sts-0',
    'Node/worker-r3',
  ]);
});

it('is so in a region of one zone', () => {
  const [found] = explained(
    of([rack('r1'), rack('r2'), rack('r3')], { r1: 'a', r2: 'a', r3: 'a' }),
  );
  expect(found.cause.text).toBe(
    'Racks r1, r2 and r3 of east (dc1) share zone a: its loss takes 3 copies of part of the data.',
  );
});

it.each([
  [
    'each has its own',
    of([rack('r1', 'a'), rack('r2', 'b'), rack('r3', 'c')], {
      r1: 'a',
      r2: 'b',
      r3: 'c',
    }),
  ],
  ['zones are unknown', of([rack('r1'), rack('r2'), rack('r3')], {})],
])('is not told when %s', (_, from) => {
  expect(rulesOf(from)).not.toContain('racks-share-zone');
});
