import type { ConsistencyLevel, LossKind, Outcome } from '../types';
import type { Case, CaseNode } from './cases';
import { answers } from './requests';
import { everyOrder, placeCopies, type RingNode } from './ring';

/** A way in which what is unknown may be. */
interface World {
  /** By node: whether it is up before anything is lost. */
  up: boolean[];
  /** By node: the zone it stands in. */
  zones: string[];
}

/** What is asked of a case. */
export interface Question {
  level: ConsistencyLevel;
  kind: LossKind;
  access: 'reads' | 'writes';
  /** Datacenter of the coordinator; null: every one that is left, serves, and is meant to hold copies. */
  from: string | null;
}

/** Every placement of copies that some order of tokens leads to, once each. */
export function everyPlacement({ nodes, replication }: Case): RingNode[][] {
  const found = new Map<string, RingNode[]>();
  for (const ring of everyOrder<RingNode>(nodes)) {
    const replicas = placeCopies(replication, ring);
    const key = replicas
      .map(each => each.id)
      .sort()
      .join(' ');
    found.set(key, replicas);
  }
  return [...found.values()];
}

/** The answer by trying everything: each order of tokens, each way the unknown may be, each single loss, each coordinator. */
export function bruteForce(
  given: Case,
  placements: RingNode[][],
  question: Question,
): Outcome {
  const worlds = worldsOf(given, question);
  const results = worlds.map(world =>
    inWorld(given, placements, question, world),
  );
  if (results.every(each => each.kept)) return 'kept';
  if (results.some(each => each.kept)) return 'unknown';
  return results.every(each => each.lost) ? 'lost' : 'partly';
}

function inWorld(
  given: Case,
  placements: RingNode[][],
  { level, kind, from }: Question,
  world: World,
): { kept: boolean; lost: boolean } {
  const losses = lossesIn(given, kind, world);
  const results = losses.map(({ gone, regions }) => {
    const isAlive = ({ id }: RingNode) => world.up[id] && !gone.has(id);
    const coordinators = from === null ? left(given, regions) : [from];
    const asked = level.startsWith('LOCAL_') ? coordinators : ['any'];
    const each = asked.map(coordinator =>
      placements.map(replicas =>
        answers(
          {
            level,
            replication: given.replication,
            coordinator,
            nodes: given.nodes,
          },
          replicas,
          isAlive,
        ),
      ),
    );
    return {
      kept: each.length > 0 && each.flat().every(Boolean),
      lost: !each.flat().some(Boolean),
    };
  });
  return {
    kept: results.every(each => each.kept),
    lost: results.some(each => each.lost),
  };
}

/** Datacenters whose clients still ask there. */
function left({ datacenters, replication }: Case, lost: string[]): string[] {
  return datacenters
    .filter(
      each =>
        each.serves &&
        !lost.includes(each.region!) &&
        (replication.strategy !== 'network' ||
          (replication.copies[each.name] ?? 0) > 0) &&
        (replication.strategy !== 'everywhere' ||
          datacenters.some(one =>
            one.racks!.some(rack => rack.up + rack.down + rack.unknown > 0),
          )),
    )
    .map(each => each.name);
}

function worldsOf(given: Case, { access, kind }: Question): World[] {
  const rebuilding = new Set(
    given.datacenters.filter(each => each.rebuilding).map(each => each.name),
  );
  let ups: boolean[][] = [[]];
  for (const node of given.nodes) {
    const unsure =
      node.state === 'unknown' ||
      (node.state === 'up' &&
        access === 'reads' &&
        rebuilding.has(node.datacenter));
    ups = ups.flatMap(before =>
      unsure
        ? [
            [...before, true],
            [...before, false],
          ]
        : [[...before, node.state === 'up']],
    );
  }
  const zones = kind === 'zone' ? zonings(given) : [given.nodes.map(() => '')];
  return ups.flatMap(up => zones.map(each => ({ up, zones: each })));
}

/** Each rack without a zone may stand in any that its region has, or in one of its own. */
function zonings({ nodes }: Case): string[][] {
  const rackOf = (node: CaseNode) => `${node.datacenter} ${node.rack}`;
  const open = [
    ...new Set(nodes.filter(each => each.zone === null).map(rackOf)),
  ];
  let choices: Array<Map<string, string>> = [new Map()];
  open.forEach(rack => {
    const { region } = nodes.find(each => rackOf(each) === rack)!;
    const zones = new Set([
      ...nodes.flatMap(each =>
        each.region === region && each.zone !== null ? [each.zone] : [],
      ),
      ...open.map((_, index) => `own ${index}`),
    ]);
    choices = choices.flatMap(before =>
      [...zones].map(zone => new Map(before).set(rack, zone)),
    );
  });
  return choices.map(choice =>
    nodes.map(
      each => `${each.region} ${each.zone ?? choice.get(rackOf(each))}`,
    ),
  );
}

/** Each single loss of a kind; nothing is lost where there is nothing of it. */
function lossesIn(
  { nodes }: Case,
  kind: LossKind,
  world: World,
): Array<{ gone: Set<number>; regions: string[] }> {
  const nothing = { gone: new Set<number>(), regions: [] };
  const by = (keyOf: (node: CaseNode) => string) => {
    const groups = new Map<string, Set<number>>();
    nodes.forEach(each => {
      const key = keyOf(each);
      groups.set(key, (groups.get(key) ?? new Set()).add(each.id));
    });
    return groups;
  };
  const losses = () => {
    switch (kind) {
      case 'node':
        return [...by(each => String(each.id)).values()];
      case 'rack':
        return [...by(each => `${each.datacenter} ${each.rack}`).values()];
      case 'zone':
        return [...by(each => world.zones[each.id]).values()];
      default:
        return [];
    }
  };
  const regions = [...by(each => each.region)];
  if (kind === 'region' && regions.length > 0) {
    return regions.map(([region, gone]) => ({ gone, regions: [region] }));
  }
  if (kind === 'two-regions') {
    return regions.flatMap(([one, first], index) =>
      regions.slice(index + 1).map(([other, second]) => ({
        gone: new Set([...first, ...second]),
        regions: [one, other],
      })),
    );
  }
  const all = losses().map(gone => ({ gone, regions: [] }));
  return all.length > 0 ? all : [nothing];
}
