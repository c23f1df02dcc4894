import type { Plan } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import { datacenterModels } from './datacenterModel';
import { waitsFor } from './planFacts';
import { verdictFacts } from './verdictFacts';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  planOf,
  pod,
  settled,
  snapshot,
  step,
} from './__testUtils__/fleet';

function factsOf(from: Snapshot, plan: Plan = settled) {
  return verdictFacts(from, plan, datacenterModels(from, plan, NOW), NOW);
}

const one = demo([asked('dc1', 'east')]);
const east = (
  changes: Partial<ContextSnapshot>,
  from: Partial<Snapshot> = {},
) =>
  snapshot(
    one,
    [
      context('east', {
        datacenters: [complete('dc1')],
        pods: allUp('dc1'),
        ...changes,
      }),
    ],
    from,
  );

describe('changes of size', () => {
  it('up: to what is asked for', () => {
    const live = complete('dc1', { conditions: { ScalingUp: 'True' } });
    expect(factsOf(east({ datacenters: [live] })).regions[0].scaling).toEqual({
      direction: 'up',
      from: null,
      to: 3,
      position: null,
      node: null,
    });
  });

  it('down: names the node that leaves', () => {
    const live = complete('dc1', { conditions: { ScalingDown: 'True' } });
    const pods = [...allUp('dc1'), pod('dc1', 'r3', 1, {}, 'Decommissioning')];
    expect(
      factsOf(east({ datacenters: [live], pods })).regions[0].scaling,
    ).toMatchObject({ direction: 'down', node: 'r3-1' });
  });

  it('by hand: a rack has more than is asked for, and nothing scales', () => {
    const pods = [...allUp('dc1'), pod('dc1', 'r2', 1)];
    expect(factsOf(east({ pods })).regions[0].scaledByHand).toEqual({
      rack: 'r2',
      runs: 2,
      asked: 1,
    });
    expect(factsOf(east({})).regions[0].scaledByHand).toBeUndefined();
  });
});

describe('the management API', () => {
  const schema = (changes: object) => ({
    schema: {
      dc1: {
        madeFor: 'x',
        replication: { system_auth: { dc1: 1 } },
        schemaVersions: 2,
        ...changes,
      },
    },
  });

  it('that fails is told of a datacenter that serves', () => {
    const failing = schema({ error: 'no answer' });
    expect(factsOf(east({}, failing)).regions[0].managementApi).toEqual({
      seconds: null,
    });
    expect(
      factsOf(east({ datacenters: [] }, failing)).regions[0].managementApi,
    ).toBeUndefined();
  });

  it('shows keyspaces with too few copies while schema versions differ', () => {
    expect(factsOf(east({}, schema({}))).keyspaces).toEqual([
      {
        keyspace: 'system_auth',
        datacenter: 'dc1',
        copies: 1,
        asked: 3,
        schemaVersions: 2,
      },
    ]);
    expect(factsOf(east({}, schema({ schemaVersions: 1 }))).keyspaces).toEqual(
      [],
    );
    expect(
      factsOf(east({}, schema({ replication: { system_auth: { dc1: 3 } } })))
        .keyspaces,
    ).toEqual([]);
  });
});

describe('who takes traffic', () => {
  it('not a datacenter that still has to be rebuilt', () => {
    const rebuild = step('rebuild', 'running', {
      kind: 'task',
      datacenter: 'dc1',
      reasonText: '1 of 3 nodes rebuilt',
    });
    expect(factsOf(east({}), planOf(rebuild)).regions[0].quorum).toBe('none');
    expect(
      factsOf(east({}), planOf({ ...rebuild, state: 'done' })).regions[0]
        .quorum,
    ).toBe('works');
  });

  it('counts the copies of the smallest datacenter that serves', () => {
    const small = demo([asked('dc1', 'east', { size: 1 })]);
    const from = snapshot(small, [
      context('east', {
        datacenters: [complete('dc1', { spec: { size: 1 } })],
        pods: [pod('dc1', 'r1')],
      }),
    ]);
    expect(factsOf(from).copies).toBe(1);
    expect(factsOf(east({})).copies).toBe(3);
  });
});

it('two datacenters of one region are ambiguous', () => {
  const two = demo([asked('dc1', 'east'), asked('dc2', 'east')]);
  expect(
    factsOf(snapshot(two, [context('east')])).regions.map(
      region => region.ambiguous,
    ),
  ).toEqual([true, true]);
});

it('missing permissions are told while the rest is seen', () => {
  const degraded = east({
    connection: 'degraded',
    reason: { code: 'Forbidden', message: 'cannot list endpointslices' },
  });
  expect(factsOf(degraded).regions[0].forbidden).toEqual({
    message: 'cannot list endpointslices',
  });
});

describe('what a datacenter waits for', () => {
  const two = demo([asked('dc1', 'east'), asked('dc2', 'west')]);
  const first = (plan: Plan) => {
    const from = snapshot(two, [context('east'), context('west')]);
    return waitsFor(datacenterModels(from, plan, NOW)[1], plan);
  };
  const waiting = (to: string) =>
    step('run/dc2', 'blocked', {
      datacenter: 'dc2',
      waitsFor: to,
      reasonText: 'waits',
    });

  it('is found through steps that belong to none', () => {
    const chain = planOf(
      step('run/dc1', 'running', { datacenter: 'dc1', reasonText: 'starts' }),
      step('replicate', 'blocked', {
        waitsFor: 'run/dc1',
        reasonText: 'waits',
      }),
      waiting('replicate'),
    );
    expect(first(chain)).toBe('dc1');
  });

  it('is nothing where steps wait for each other or for what is gone', () => {
    expect(first(planOf(waiting('run/dc2')))).toBeUndefined();
    expect(first(planOf(waiting('gone')))).toBeUndefined();
  });
});
