import type {
  ClusterView,
  NodeView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { compactView } from './compact';

const node = (ordinal: number, state: NodeView['state'] = 'healthy') =>
  ({
    rack: 'r1',
    ordinal,
    pod: `pod-${ordinal}`,
    state,
    letters: state === 'down' ? 'DN' : 'UN',
  } as NodeView);

/** A cluster with so many nodes in each rack, and a state for the first ones of each. */
function cluster(racks: number[], states: NodeView['state'][] = []) {
  const value = racks.map((size, index) => ({
    name: `r${index + 1}`,
    zone: null,
    nodes: Array.from({ length: size }, (_, at) => node(at, states[at])),
  }));
  return {
    datacenters: [
      { racks: { value, observedAgeSeconds: 2, reachable: true } },
      { racks: { value: null, observedAgeSeconds: null, reachable: false } },
    ],
  } as unknown as ClusterView;
}

const racksOf = (view: ClusterView) => view.datacenters[0].racks.value!;

describe('compactView', () => {
  it.each([
    ['60 nodes', [30, 30], [30, 30]],
    ['61 nodes in a large rack and smaller ones', [25, 24, 12], [0, 24, 12]],
    ['300 nodes in small racks', Array(15).fill(20), Array(15).fill(20)],
    ['more than 300 nodes', Array(16).fill(20), Array(16).fill(0)],
  ])('of %s', (_, racks, shown) => {
    const compact = compactView(cluster(racks));
    expect(racksOf(compact).map(rack => rack.nodes.length)).toEqual(shown);
    racksOf(compact).forEach((rack, index) =>
      expect(rack.counts).toEqual(
        shown[index] === racks[index]
          ? undefined
          : [{ state: 'healthy', letters: 'UN', count: racks[index] }],
      ),
    );
  });

  it('keeps nodes that are not healthy, and counts all', () => {
    const [rack] = racksOf(
      compactView(cluster([100], ['down', 'healthy', 'progressing', 'down'])),
    );
    expect(rack.nodes.map(each => each.ordinal)).toEqual([0, 2, 3]);
    expect(rack.counts).toEqual([
      { state: 'down', letters: 'DN', count: 2 },
      { state: 'progressing', letters: 'UN', count: 1 },
      { state: 'healthy', letters: 'UN', count: 97 },
    ]);
  });

  it('only counts a rack that is out of sight as a whole', () => {
    const [rack] = racksOf(
      compactView(cluster([100], Array(100).fill('unreachable'))),
    );
    expect(rack.nodes).toEqual([]);
    expect(rack.counts).toEqual([
      { state: 'unreachable', letters: 'UN', count: 100 },
    ]);
  });

  it('leaves what was never seen as it is, with its age', () => {
    const { datacenters } = compactView(cluster([100]));
    expect(datacenters[0].racks).toMatchObject({ observedAgeSeconds: 2 });
    expect(datacenters[1].racks).toEqual({
      value: null,
      observedAgeSeconds: null,
      reachable: false,
    });
  });
});
