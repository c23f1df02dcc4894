import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aRollOut, aTroubledCluster } from '../__testUtils__/clusters';
import { largeCluster } from '../__testUtils__/oddClusters';
import { aDatacenter, aHiddenDatacenter } from '../__testUtils__/views';
import { dataLinks, endOf, groupLinks, type LinkKind } from './dataLinks';

const said = (datacenters: DatacenterView[]) =>
  dataLinks(datacenters).map(
    ({ a, b, kind, cause }) => `${a.name}-${b.name} ${kind} ${cause.name}`,
  );

it('has a path for every pair, near ones first, and says what makes each so', () => {
  expect(said(aRollOut().datacenters)).toEqual([
    'dc1-dc2 joining dc2',
    'dc2-dc3 planned dc3',
    'dc1-dc3 planned dc3',
  ]);
  expect(said(aTroubledCluster().datacenters)).toEqual([
    'dc1-dc2 partial dc1',
    'dc2-dc3 hidden dc3',
    'dc1-dc3 hidden dc3',
  ]);
  expect(dataLinks([aDatacenter()])).toEqual([]);
});

it('never calls a path healthy: nobody measures it', () => {
  const [link] = dataLinks([aDatacenter(), aDatacenter({ name: 'dc2' })]);
  expect(link).toMatchObject({ kind: 'up', state: 'unknown' });
});

const counted = (up: number) => ({
  nodes: { value: { up, size: 3 }, observedAgeSeconds: 1, reachable: true },
});

it.each<[LinkKind, DatacenterView]>([
  ['up', aDatacenter()],
  ['hidden', aHiddenDatacenter()],
  ['planned', aDatacenter({ created: false })],
  ['planned', aDatacenter({ state: 'progressing', ...counted(0) })],
  ['stopped', aDatacenter({ state: 'stopped', ...counted(0) })],
  ['leaving', aDatacenter({ asked: false })],
  ['leaving', aDatacenter({ state: 'deleting' })],
  ['joining', aDatacenter({ state: 'progressing', activity: 'rebuilding' })],
  ['joining', aDatacenter({ state: 'progressing', ...counted(2) })],
  ['partial', aDatacenter({ state: 'degraded', ...counted(2) })],
  ['partial', aDatacenter({ state: 'down' })],
])('an end is %s', (kind, datacenter) => {
  expect(endOf(datacenter)).toBe(kind);
});

it('tells the paths of many datacenters by what is the matter with them', () => {
  const groups = groupLinks(dataLinks(largeCluster(6).datacenters));
  expect(
    groups.map(({ kind, count, others }) => [kind, count, others.length]),
  ).toEqual([
    ['partial', 5, 5],
    ['up', 10, 10],
  ]);
  expect(groups[0].others.map(({ name }) => name).sort()).toEqual([
    'dc1',
    'dc3',
    'dc4',
    'dc5',
    'dc6',
  ]);
});
