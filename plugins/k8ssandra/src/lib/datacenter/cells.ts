import {
  compareStates,
  rollUpCluster,
  type DatacenterDetails,
  type NodeMarks,
  type NodeView,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cellState } from '../clusterFacts';

/** What the cells of a grid may tell beside state and letters. */
export const DIMENSIONS = ['state', 'restarts', 'version'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A node as the grid and its table draw it. */
export interface Cell {
  node: NodeView;
  /** As it is drawn: what cannot be seen now is unreachable. */
  state: StateKey;
  seed: boolean;
  /** `null` where it is not known. */
  restarts: number | null;
  version: string | null;
}

/** A rack with the cells of its nodes. */
export interface CellRow {
  name: string;
  zone: string | null;
  cells: Cell[];
  up: number;
  /** Of the rack as a whole: one node down is less than all. */
  state: StateKey;
  /** Other racks in its zone. */
  shares: string[];
}

/** Racks and nodes of a datacenter as rows and cells; `null` while nothing of them is known. */
export function rowsOf({
  datacenter,
  marks,
  sharedZones,
}: Pick<DatacenterDetails, 'datacenter' | 'marks' | 'sharedZones'>):
  | CellRow[]
  | null {
  const { racks } = datacenter;
  const known = new Map((marks.value ?? []).map(each => [each.pod, each]));
  return (
    racks.value?.map(({ name, zone, nodes }) => ({
      name,
      zone,
      cells: nodes.map(node =>
        cellOf(node, known.get(node.pod), racks.reachable),
      ),
      state: racks.reachable ? rackState(nodes) : 'unreachable',
      up: nodes.filter(each => each.letters === 'UN').length,
      shares: sharedZones
        .filter(each => each.racks.includes(name))
        .flatMap(each => each.racks.filter(other => other !== name)),
    })) ?? null
  );
}

function rackState(nodes: NodeView[]): StateKey {
  const states = nodes.map(({ state }) => state);
  const lost = states.includes('down');
  return lost && states.some(state => state !== 'down')
    ? 'degraded'
    : rollUpCluster(states);
}

function cellOf(
  node: NodeView,
  marks: NodeMarks | undefined,
  reachable: boolean,
): Cell {
  return {
    node,
    state: cellState(node, reachable),
    seed: marks?.seed ?? false,
    restarts: marks?.restarts ?? null,
    version: marks?.version ?? null,
  };
}

/** So many racks, the worst where there are more, in their own order. */
export function worstRows(rows: CellRow[], most: number): CellRow[] {
  const worst = [...rows]
    .sort((a, b) => compareStates(a.state, b.state))
    .slice(0, most);
  return rows.filter(row => worst.includes(row));
}

/** What there is anything to tell of: a number that nobody knows is no choice. */
export function dimensionsOf(rows: CellRow[]): Dimension[] {
  const cells = rows.flatMap(row => row.cells);
  return DIMENSIONS.filter(
    each => each === 'state' || cells.some(cell => cell[each] !== null),
  );
}

/** Versions from the most to the least frequent: the first is the one that most nodes have. */
export function versionsOf(rows: CellRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { version } of rows.flatMap(row => row.cells)) {
    if (version !== null) counts.set(version, (counts.get(version) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([version]) => version);
}

/** How dark a cell is, 0 to 3; its number stands in it, so that the shade tells nothing alone. */
export function shadeOf(
  cell: Cell,
  dimension: Dimension,
  versions: string[],
): number | undefined {
  switch (dimension) {
    case 'restarts':
      return cell.restarts === null ? undefined : steps(cell.restarts);
    case 'version':
      return cell.version === null
        ? undefined
        : Math.min(3, versions.indexOf(cell.version));
    default:
      return undefined;
  }
}

function steps(restarts: number): number {
  if (restarts === 0) return 0;
  return restarts < 3 ? 1 : Math.min(3, restarts < 10 ? 2 : 3);
}

/** Nodes in the order in which the panel goes through them: what is not healthy first, worst first, then rack by rack. */
export function panelOrder(rows: CellRow[]): string[] {
  const cells = rows.flatMap(row => row.cells);
  const [well, ill] = [true, false].map(healthy =>
    cells.filter(cell => (cell.state === 'healthy') === healthy),
  );
  return [...ill.sort((a, b) => compareStates(a.state, b.state)), ...well].map(
    cell => cell.node.pod,
  );
}

/** The node before or after one in {@link panelOrder}; undefined at the ends. */
export function neighbour(
  order: string[],
  pod: string,
  step: 1 | -1,
): string | undefined {
  const at = order.indexOf(pod);
  return at < 0 ? order[0] : order[at + step];
}
