import {
  annotations,
  finalizers,
  labels,
  type ClusterView,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { plan, toPublicPlan } from '../../plan';
import { drop, id, three } from '../../plan/__testUtils__/removal';
import {
  changeLive,
  edit,
  lose,
  running,
} from '../../plan/__testUtils__/running';
import { dc, newCluster, podsOf } from '../../plan/__testUtils__/snapshots';
import type { World } from '../../plan/__testUtils__/world';
import type { Snapshot, StepFailure } from '../../snapshot';
import { buildClusterView, type ClusterViewInput } from '../clusterView';

/** The instant of every story: half an hour after its world began. */
export const STORY_NOW = Date.parse('2026-01-02T00:30:00Z');

/** What a page shows of a world: its real plan, and the view made from it. */
export function viewOf(
  world: World,
  changes: Partial<Snapshot> = {},
  rest: Partial<ClusterViewInput> = {},
): ClusterView {
  const snapshot = { ...world.snapshot(), ...changes };
  return buildClusterView({
    snapshot,
    plan: toPublicPlan(plan(snapshot)),
    now: STORY_NOW,
    signalSalt: 'salt',
    ...rest,
  });
}

/** The last attempt of a step failed. */
export function fail(
  world: World,
  context: string,
  stepId: string,
  failure: Partial<StepFailure>,
): void {
  world.change(context, {
    failures: {
      [stepId]: {
        code: 'Error',
        message: 'it failed',
        attempts: 2,
        sinceSeconds: 300,
        ...failure,
      },
    },
  });
}

/** A datacenter is to go, and a keyspace of the user has copies there. */
export function removalBlocked(): World {
  const world = three();
  drop(world, 'dc2');
  const statement = `ALTER KEYSPACE "orders" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3, 'dc3': 3};`;
  fail(world, 'east', `check-unused/${id('dc2', 'west')}`, {
    code: 'KeyspacesInUse',
    message: `cannot decommission DC dc2: keyspace orders still has replicas on it. In cqlsh: ${statement}`,
    inUse: [{ keyspace: 'orders', copies: 3, statement }],
  });
  return world;
}

/** A datacenter goes: its second node hands over its data. */
export function removalRuns(): World {
  const world = three();
  drop(world, 'dc2');
  while (!world.get('west').datacenters[0].metadata.deletionTimestamp) {
    if (world.act() === 0) {
      throw new Error('nothing leads to the removal');
    }
  }
  const [first, second] = podsOf('dc2', 2, { subnet: 2 });
  second.metadata.labels![labels.nodeState] = 'Decommissioning';
  world.change('west', { pods: [first, second] });
  return world;
}

/** A datacenter is to go and cannot be seen. */
export function removalUnseen(): World {
  const world = three();
  drop(world, 'dc2');
  world.act();
  lose(world, 'west');
  world.change('west', { lastContactSeconds: 10_800 });
  return world;
}

/** A third datacenter joins: data streams into it, one node is through. */
export function rebuildRuns(): World {
  const world = running(undefined, ['east', 'west', 'eu']);
  edit(world, cluster => {
    cluster.spec.cassandra!.datacenters!.push(dc('dc3', 'eu'));
  });
  while (world.get('eu').tasks.length === 0) {
    if (world.act() === 0) {
      world.dataPlanes();
    }
  }
  const [task] = world.get('eu').tasks;
  world.change('eu', {
    tasks: [
      {
        ...task,
        status: { startTime: '2026-01-02T00:20:00Z', succeeded: 1, active: 1 },
      },
    ],
  });
  return world;
}

/** A datacenter was stopped on purpose. */
export function stopped(): World {
  const world = running();
  edit(world, cluster => {
    cluster.spec.cassandra!.datacenters![1].stopped = true;
  });
  world.run();
  return world;
}

/** The K8ssandra operator runs it: its finalizer and its status are there, and no claim. */
export function ofTheOperator(): World {
  const world = running();
  edit(
    world,
    ({ metadata }) => {
      delete metadata.annotations![annotations.claim];
      metadata.finalizers = [finalizers.cluster];
    },
    { bump: false },
  );
  return world;
}

/** Reapers and Stargates are asked for, and no operator in any region runs them. */
export function unattended(): World {
  const world = running();
  edit(world, ({ spec }) => {
    spec.reaper = {};
    spec.stargate = { size: 1 };
    spec.cassandra!.serverVersion = '4.0.17';
  });
  world.run();
  return world;
}

/** Smaller disks are asked for than there are. */
export function smallerDisks(): World {
  const world = running(sized('2Ti'));
  edit(world, cluster => {
    cluster.spec = sized('1Ti').spec;
  });
  return world;
}

/** One change adds a datacenter and removes another. */
export function addsAndRemoves(): World {
  const world = running(undefined, ['east', 'west', 'eu']);
  edit(world, ({ spec }) => {
    spec.cassandra!.datacenters = [dc('dc1', 'east'), dc('dc3', 'eu')];
  });
  return world;
}

/** cass-operator was upgraded, and waits to be allowed to change its nodes. */
export function operatorUpgraded(): World {
  const world = running();
  changeLive(world, 'west', live => {
    live.status!.conditions!.push({ type: 'RequiresUpdate', status: 'True' });
  });
  return world;
}

function sized(storage: string): K8ssandraCluster {
  const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
  const claim =
    cluster.spec.cassandra!.storageConfig!.cassandraDataVolumeClaimSpec!;
  claim.resources = { requests: { storage } };
  return cluster;
}
