import { defineSentences } from '../sentences/define';

/** What the survivability meter says (ux 6 b, f, k). */
export const say = defineSentences({
  'replication.strategy':
    'Its replication strategy {strategy} is not known here.',
  'replication.copies':
    'Its copies are written as {copies:quote}, which is no whole number.',
  // what is lost: "without …"
  'loss.none': 'what is down now',
  'loss.node': 'one node in rack {rack} of {datacenter}',
  'loss.rack': 'rack {rack} of {datacenter}',
  'loss.zone': 'zone {zone} of {region}',
  'loss.zone.unknown': 'the zone of rack {rack} of {datacenter}',
  'loss.regions': '{regions}',
  // what it does
  'break.partly':
    'Without {loss}, {level} fails for part of the data: {left} of {copies:copy|copies} left, {need} needed.',
  'break.partly.in':
    'Without {loss}, {level} fails in {datacenter} for part of the data: {left} of {copies:copy|copies} left, {need} needed.',
  'break.lost':
    'Without {loss}, {level} fails for all data: {left} of {copies:copy|copies} left, {need} needed.',
  'break.lost.in':
    'Without {loss}, {level} fails in {datacenter} for all data: {left} of {copies:copy|copies} left, {need} needed.',
  'break.unknown': 'Whether {level} works without {loss} is unknown.',
  // remarks about a keyspace
  'remark.simple':
    'SimpleStrategy ignores regions and racks: all copies of something may lie in one of them.',
  'remark.exceeds':
    '{copies:copy|copies} {copies:=is|are} asked for in {datacenter}, which has {nodes:node|nodes}: QUORUM counts copies that cannot exist.',
  'remark.absent':
    '{copies:copy|copies} {copies:=is|are} asked for in {datacenter}, which is no datacenter of this cluster.',
  'remark.none': 'No copies in {datacenters}.',
  // headline
  'assuming.copies': 'With {copies:copy|copies} per region.',
  'survives.two-regions':
    'Any two regions can be lost: LOCAL_QUORUM goes on in the others.',
  'survives.region':
    'Any one region can be lost: LOCAL_QUORUM goes on in the others.',
  'survives.region.zone':
    'Any one region or any one zone can be lost: LOCAL_QUORUM goes on.',
  'survives.zone': 'Any one zone can be lost, no region: LOCAL_QUORUM goes on.',
  'survives.rack': 'Any one rack can be lost: LOCAL_QUORUM goes on.',
  'survives.node':
    'Any one node can be lost, not every rack: LOCAL_QUORUM goes on.',
  'survives.nothing':
    'No loss is survived everywhere: one more node stops LOCAL_QUORUM for part of the data in {where}.',
  'survives.lost':
    'LOCAL_QUORUM fails now for part of the data, or all of it, in {where}.',
  'survives.unknown': 'What can be lost is unknown: {because}',
  'survives.unread':
    'What can be lost is unknown: the replication of keyspaces was not read yet.',
  'survives.system':
    'Said of Cassandra’s own keyspaces: no keyspace of an application is known.',
  'because.unseen': 'part of the nodes cannot be seen now.',
  // tile
  'tile.two-regions': '2 regions',
  'tile.region': '1 region',
  'tile.zone': '1 zone',
  'tile.rack': '1 rack',
  'tile.node': '1 node',
  'tile.nothing': 'no loss',
  'tile.lost': 'not serving all',
  'tile.unknown': 'unknown',
  'tile.unread': 'not read yet',
  'detail.region.zone': 'or 1 zone of each region',
  'detail.region.node': 'or 1 node of each region',
  'detail.local': 'of each region',
  'detail.noRegion': 'no region',
  'detail.where': 'in {where}',
  'detail.regions': '{parts:clause}',
  'place.every': 'every region',
  'region.one': '1 node in {regions}',
  'region.none': 'none in {regions}',
  'region.unknown': 'unknown in {regions}',
});
