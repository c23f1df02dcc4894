import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';
import { refOf, timestamp } from '../environment';
import {
  containerStatus,
  faultOf,
  isReady,
  isRunning,
  nodeState,
  ordinalOf,
  rackOf,
  type NodeState,
} from '../objects';
import { updateHealth } from './health';
import { labelSeeds } from './seeds';
import type { DatacenterRun, StepResult } from './run';

async function setState(
  run: DatacenterRun,
  pod: AnyObject,
  state: NodeState,
  more: Record<string, string> = {},
): Promise<void> {
  if (nodeState(pod) === state && Object.keys(more).length === 0) return;
  await run.environment.api.patch('Pod', pod, {
    metadata: { labels: { ...more, [labels.nodeState]: state } },
  });
}

/** Brings the state labels in line with what the pods do. */
async function refreshStates(run: DatacenterRun): Promise<void> {
  for (const pod of run.pods()) {
    const state = nodeState(pod);
    if (state === 'Decommissioning') continue;
    if (isReady(pod) && state !== 'Started') {
      const seeds = seedLabelFor(run, pod);
      await setState(run, pod, 'Started', seeds);
      await run.event(
        'StartedCassandra',
        `Started Cassandra for pod ${pod.metadata.name}`,
      );
    } else if (!isReady(pod) && state === 'Started') {
      await setState(run, pod, 'Started-not-Ready');
    }
  }
}

function known(run: DatacenterRun, pod: AnyObject) {
  return run.environment.network.nodeOf(refOf(run.environment, pod));
}

/** Pods that have a worker and no Cassandra yet, in the order in which they should start (operator-spec C.3). */
function startable(run: DatacenterRun): AnyObject[] {
  const pods = run.pods();
  const rackHasStarted = (rack: string) =>
    pods.some(pod => rackOf(pod) === rack && nodeState(pod) === 'Started');
  const racks = run.racks.map(rack => rack.name);
  return pods
    .filter(
      pod =>
        pod.spec.nodeName &&
        !isReady(pod) &&
        nodeState(pod) !== 'Decommissioning' &&
        !known(run, pod)?.up &&
        (!faultOf(pod) || nodeState(pod) === 'Ready-to-Start'),
    )
    .sort(
      (a, b) =>
        Number(rackHasStarted(rackOf(a))) - Number(rackHasStarted(rackOf(b))) ||
        (rackHasStarted(rackOf(a))
          ? 0
          : racks.indexOf(rackOf(a)) - racks.indexOf(rackOf(b))) ||
        ordinalOf(b) - ordinalOf(a) ||
        racks.indexOf(rackOf(a)) - racks.indexOf(rackOf(b)),
    );
}

/** The first nodes of a rack are its seeds; one that just started gets its label together with its state. */
function seedLabelFor(
  run: DatacenterRun,
  pod: AnyObject,
): Record<string, string> {
  if (pod.metadata.labels?.[labels.seedNode] === 'true') return {};
  const rack = run.racks.find(each => each.name === rackOf(pod));
  const ready = run
    .pods()
    .filter(each => rackOf(each) === rack?.name && isReady(each))
    .sort((a, b) => ordinalOf(a) - ordinalOf(b));
  return ready.indexOf(pod) >= 0 && ready.indexOf(pod) < (rack?.seeds ?? 0)
    ? { [labels.seedNode]: 'true' }
    : {};
}

async function startNode(
  run: DatacenterRun,
  pod: AnyObject,
  anySeedReady: boolean,
): Promise<void> {
  const { environment } = run;
  const detailed = environment.pace.intermediateStatus;
  const asSeed: Record<string, string> = anySeedReady
    ? {}
    : { [labels.seedNode]: 'true' };
  const restarted = nodeState(pod) === 'Started-not-Ready';
  if (!anySeedReady && pod.metadata.labels?.[labels.seedNode] !== 'true') {
    await run.event(
      'LabeledPodAsSeed',
      `Labeled as seed node pod ${pod.metadata.name}`,
    );
  }
  if (detailed || !anySeedReady) {
    await setState(run, pod, 'Starting', asSeed);
  }
  run.status.lastServerNodeStarted = timestamp(environment.now());
  if (detailed || restarted) {
    await run.event(
      restarted ? 'RestartingCassandra' : 'StartingCassandra',
      `Starting Cassandra for pod ${pod.metadata.name}`,
    );
  }
  await run.checkpoint();
  run.processes.start(
    environment.api.get('Pod', run.namespace, pod.metadata.name) ?? pod,
  );
}

/** A node that will not come up is told to start like any other, as soon as its container is there. */
async function startInVain(run: DatacenterRun, pod: AnyObject): Promise<void> {
  const { state, restartCount = 0 } = containerStatus(pod) ?? {};
  if (!state?.running && restartCount === 0) return;
  await setState(run, pod, 'Starting');
  run.status.lastServerNodeStarted = timestamp(run.environment.now());
  await run.event(
    'StartingCassandra',
    `Starting Cassandra for pod ${pod.metadata.name}`,
  );
  await run.checkpoint();
}

/** Starts Cassandra node by node; nodes that were members before start together once a seed is up. */
export async function startNodes(run: DatacenterRun): Promise<StepResult> {
  if (run.dc.spec.stopped) return 'next';
  await refreshStates(run);
  await labelSeeds(run);
  await updateHealth(run);
  const pods = run.pods();
  const expected = run
    .sets()
    .reduce((sum, set) => sum + (set.spec.replicas ?? 0), 0);
  const candidates = startable(run);
  const starting = pods.filter(
    pod =>
      isRunning(pod) &&
      !isReady(pod) &&
      (run.processes.isStarting(pod) || known(run, pod)?.up),
  );
  const anySeedReady = pods.some(
    pod => isReady(pod) && pod.metadata.labels?.[labels.seedNode] === 'true',
  );
  const waiting = candidates.filter(pod => !starting.includes(pod));
  const members = anySeedReady
    ? waiting.filter(pod => isRunning(pod) && known(run, pod) && parallel(run))
    : [];
  if (members.length > 0) {
    for (const pod of members) await startNode(run, pod, anySeedReady);
    return 'wait';
  }
  const failing = pods.some(
    pod => faultOf(pod) && nodeState(pod) === 'Starting',
  );
  if (starting.length > 0 || failing) return 'wait';
  if (waiting[0] && faultOf(waiting[0])) {
    await startInVain(run, waiting[0]);
    return 'wait';
  }
  if (waiting.length > 0) {
    // The next in order is waited for while its container is on its way.
    if (isRunning(waiting[0])) await startNode(run, waiting[0], anySeedReady);
    return 'wait';
  }
  const started = pods.filter(pod => isReady(pod)).length;
  return started >= expected ? 'next' : 'wait';
}

function parallel(run: DatacenterRun): boolean {
  return run.annotation('allow-parallel-starts') !== 'false';
}
