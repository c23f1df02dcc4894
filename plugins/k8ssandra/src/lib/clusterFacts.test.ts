import { aRollOut, aTroubledCluster } from '../__testUtils__/scenes';
import {
  aDatacenter,
  aHiddenDatacenter,
  aNode,
  aStep,
} from '../__testUtils__/views';
import {
  cellState,
  countByState,
  countReporting,
  drawnState,
  hasNodes,
  lastSeenState,
  onlyCounted,
} from './clusterFacts';
import { countSteps, regionOfStep, stepElementId } from './planFacts';

describe('what cannot be seen', () => {
  const hidden = aHiddenDatacenter();

  it('is neither down nor healthy, but was something when it was last seen', () => {
    expect(drawnState(hidden)).toBe('unreachable');
    expect(lastSeenState(hidden)).toBe('healthy');
    expect(drawnState({ ...hidden, state: 'down' })).toBe('unreachable');
    expect(drawnState({ ...hidden, state: 'auth-failed' })).toBe('auth-failed');
    expect(cellState(aNode({ state: 'down' }), false)).toBe('unreachable');
  });

  it.each([
    [{ up: 2, size: 3 }, 'degraded'],
    [{ up: 0, size: 0 }, 'degraded'],
    [null, 'unknown'],
  ])('was, with %p nodes, %s', (value, state) => {
    const nodes = { value, observedAgeSeconds: 9, reachable: false };
    expect(lastSeenState({ ...hidden, nodes })).toBe(state);
  });

  it('does not count as reporting', () => {
    expect(countReporting(aTroubledCluster())).toEqual({
      reporting: 2,
      all: 3,
    });
  });
});

it('counts nodes by state, worst first', () => {
  const nodes = [aNode(), aNode({ state: 'down', letters: 'DN' }), aNode()];
  expect(countByState(nodes)).toEqual([
    { state: 'down', letters: 'DN', count: 1 },
    { state: 'healthy', letters: 'UN', count: 2 },
  ]);
});

it('tells groups that have no cells, and whether there are nodes at all', () => {
  const down = { state: 'down' as const, letters: 'DN', count: 1 };
  const healthy = { state: 'healthy' as const, letters: 'UN', count: 99 };
  const rack = {
    name: 'r1',
    zone: null,
    nodes: [aNode({ state: 'down', letters: 'DN' })],
    counts: [down, healthy],
  };
  expect(onlyCounted(rack)).toEqual([healthy]);
  const seen = { observedAgeSeconds: 1, reachable: true };
  const has = (value: (typeof rack)[] | null) =>
    hasNodes(aDatacenter({ racks: { ...seen, value } }));
  expect(has([{ ...rack, nodes: [] }])).toBe(true);
  expect(has([{ ...rack, nodes: [], counts: [] }])).toBe(false);
  expect(has(null)).toBe(false);
});

it('takes what can be seen as it is', () => {
  expect(drawnState(aDatacenter({ state: 'degraded' }))).toBe('degraded');
});

describe('steps', () => {
  const cluster = aRollOut();

  it('are counted', () => {
    expect(countSteps(cluster.plan)).toEqual({
      done: 3,
      running: 1,
      waiting: 3,
    });
  });

  it.each([
    [{ context: '', datacenter: undefined }, 'hub'],
    [{ context: 'prod-us-west', datacenter: 'dc2' }, 'us-west'],
    [{ context: 'prod-eu-west', datacenter: undefined }, 'eu-west'],
    [{ context: 'elsewhere', datacenter: undefined }, 'elsewhere'],
  ])('of %p happen in %s', (over, region) => {
    expect(regionOfStep(aStep(over), cluster)).toBe(region);
  });

  it('have ids that a document can hold', () => {
    expect(stepElementId('apply/east/Secret/a.b')).toBe(
      'plan-apply-east-Secret-a-b',
    );
  });
});
