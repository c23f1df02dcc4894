import type {
  DatacenterActivity,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import { datacenterModels } from '../datacenterModel';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  fresh,
  NOW,
  outOfSight,
  planOf,
  settled,
  snapshot,
  step,
} from '../__testUtils__/fleet';
import { activityOf } from './activity';

const one = demo([asked('dc1', 'east')]);
const none = demo([]);
const east = (
  live: ReturnType<typeof complete>,
  cluster = one,
  where = context,
) =>
  snapshot(cluster, [
    where('east', { datacenters: [live], pods: allUp('dc1') }),
  ]);
const when = (...conditions: string[]) =>
  complete('dc1', {
    conditions: Object.fromEntries(conditions.map(each => [each, 'True'])),
    status: { cassandraOperatorProgress: 'Updating' },
  });
const open = step('remove/dc1', 'ready', { datacenter: 'dc1' });

it.each<
  [string, Snapshot, StateKey, DatacenterActivity | undefined, typeof open?]
>([
  ['at rest', east(complete('dc1')), 'healthy', undefined],
  ['new', east(fresh('dc1')), 'progressing', 'starting'],
  ['growing', east(when('ScalingUp', 'Updating')), 'progressing', 'scaling-up'],
  ['shrinking', east(when('ScalingDown')), 'progressing', 'scaling-down'],
  ['coming back', east(when('Resuming')), 'progressing', 'resuming'],
  ['asked to come back', east(when('Stopped')), 'progressing', 'resuming'],
  ['in a roll-out', east(when('Updating')), 'progressing', 'updating'],
  [
    'on its way to a stop',
    east(complete('dc1', { spec: { stopped: true } })),
    'progressing',
    'stopping',
  ],
  [
    'rebuilt',
    east(complete('dc1')),
    'progressing',
    'rebuilding',
    step('rebuild/dc1', 'running', { kind: 'task', datacenter: 'dc1' }),
  ],
  ['leaving', east(complete('dc1'), none), 'deleting', 'leaving', open],
  [
    'next in the row of those that leave',
    east(complete('dc1'), none),
    'waiting',
    undefined,
    { ...open, state: 'blocked', waitsFor: 'remove/dc2' },
  ],
  [
    'out of sight',
    east(when('ScalingUp'), one, outOfSight),
    'unreachable',
    undefined,
  ],
])('one that is %s', (_, from, state, activity, ...steps) => {
  const plan = steps.length > 0 ? planOf(...(steps as [typeof open])) : settled;
  const [model] = datacenterModels(from, plan, NOW);
  expect([model.state, activityOf(model)]).toEqual([state, activity]);
});
