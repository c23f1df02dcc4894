import {
  annotations,
  labels,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import fc from 'fast-check';
import {
  missingContext,
  type ContextSnapshot,
  type Snapshot,
} from '../../snapshot';
import { running } from './running';
import { dc, newCluster } from './snapshots';

const REGIONS = ['east', 'west', 'eu'];

/** A chance of one in a few, so that most of a snapshot stays as a settled cluster has it. */
const rarely = fc.nat({ max: 4 }).map(each => each === 0);
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 3, arbitrary: fc.constantFrom(...others) },
  );

const regionChange = fc.record({
  sight: mostly('seen', 'away', 'connecting', 'missing', 'forgotten'),
  datacenter: mostly(
    'ready',
    'starting',
    'new',
    'absent',
    'foreign',
    'going',
    'edited',
    'stopped',
  ),
  readyPods: mostly(3, 0, 1),
  secrets: mostly('there', 'absent', 'edited'),
  configMaps: mostly(true, false),
  slices: mostly(true, false),
  namespaces: mostly<string[] | null>(['db'], [], null),
  task: mostly('finished', 'absent', 'running', 'stale', 'failed'),
  failing: rarely,
  children: mostly('there', 'absent', 'foreign', 'leaving', 'ready'),
  kinds: mostly('served', 'missing', 'denied', 'unknown'),
});

const clusterChange = fc.record({
  owner: mostly('ours', 'new', 'foreign'),
  mode: mostly<Snapshot['mode']>('reconcile', 'observe'),
  homeSeen: mostly(true, false),
  observed: mostly<number | undefined>(1, undefined, 0),
  generation: mostly(1, 2),
  initialized: mostly(true, false),
  size: mostly(3, 6),
  version: mostly('4.1.8', '4.1.9'),
  stopped: mostly(-1, 0, 1, 2),
  removed: mostly(-1, 0, 1, 2),
  moved: mostly(-1, 1, 2),
  noted: fc.tuple(
    mostly(true, false),
    mostly(true, false),
    mostly(true, false),
  ),
  mark: mostly<string | undefined>(undefined, 'dc1', 'dc2', 'dc3', 'dc9'),
  autoupdate: mostly<string | undefined>(undefined, 'once', 'always'),
  abandon: mostly<string | undefined>(undefined, 'west', 'east,eu'),
  beside: mostly('asked', 'nothing', 'single'),
  reference: mostly('none', 'found', 'absent', 'unread', 'outdated'),
  deleting: rarely,
  invalid: rarely,
  external: rarely,
  source: mostly('marked', 'unmarked', 'absent'),
  schema: mostly<'done' | 'unknown' | 'failed'>('done', 'unknown', 'failed'),
  sibling: mostly<string | undefined>(undefined, '2026-01-01', '2026-02-01'),
});

type RegionChange = typeof regionChange extends fc.Arbitrary<infer T>
  ? T
  : never;
type ClusterChange = typeof clusterChange extends fc.Arbitrary<infer T>
  ? T
  : never;

/** Snapshots of a cluster in three regions, each part of which may be anything that a watch can show. */
export function arbitrarySnapshot(): fc.Arbitrary<Snapshot> {
  const templates = REGIONS.map((name, index) => dc(`dc${index + 1}`, name));
  const cluster = newCluster(templates);
  cluster.spec.reaper = {};
  cluster.spec.stargate = { size: 1 };
  const settled = running(cluster, REGIONS).snapshot();
  return fc
    .tuple(clusterChange, fc.tuple(regionChange, regionChange, regionChange))
    .map(([change, regions]) => changed(settled, change, regions));
}

function changed(
  settled: Snapshot,
  change: ClusterChange,
  regions: RegionChange[],
): Snapshot {
  const { home, cluster, schema } = structuredClone(settled);
  home.visible = change.homeSeen;
  if (!change.homeSeen) home.connection = 'down';
  if (change.source === 'absent') home.secrets = [];
  if (change.source === 'unmarked') home.secrets[0].metadata.labels = {};
  const contexts = Object.fromEntries(
    REGIONS.map((name, index) => [
      name,
      changedRegion(structuredClone(settled.contexts[name]), regions[index]),
    ]),
  );
  const facts: Record<ClusterChange['schema'], Snapshot['schema']> = {
    done: schema,
    unknown: {},
    failed: { dc1: { ...schema.dc1, error: 'no answer' } },
  };
  return {
    ...settled,
    mode: change.mode,
    cluster: changedCluster(cluster, change),
    home,
    contexts: { '': home, ...contexts },
    schema: facts[change.schema],
    ...changedReferences(change.reference),
    siblings: change.sibling
      ? [
          {
            namespace: 'db',
            name: 'other',
            createdAt: change.sibling,
            datacenters: [{ context: 'west', namespace: 'db', name: 'dc2' }],
          },
        ]
      : [],
  };
}

function changedCluster(
  cluster: K8ssandraCluster,
  change: ClusterChange,
): K8ssandraCluster {
  const { metadata, status = {} } = cluster;
  const datacenters = cluster.spec.cassandra!.datacenters!;
  cluster.spec.cassandra!.serverVersion = change.version;
  if (change.external) cluster.spec.secretsProvider = 'external';
  datacenters.forEach((each, index) => {
    each.size = change.size;
    if (index === change.stopped) each.stopped = true;
    if (index === change.moved) each.k8sContext = 'east';
    if (!change.noted[index]) delete status.datacenters?.[each.metadata.name];
  });
  if (change.beside === 'nothing') {
    delete cluster.spec.reaper;
    delete cluster.spec.stargate;
  }
  if (change.beside === 'single') {
    cluster.spec.reaper = { deploymentMode: 'SINGLE' };
  }
  if (change.reference !== 'none') {
    datacenters[0].perNodeConfigMapRef = { name: 'nodes' };
  }
  if (change.invalid) datacenters[0].metadata.name = 'Not A Name';
  if (change.removed >= 0) datacenters.splice(change.removed, 1);
  metadata.generation = change.generation;
  if (change.deleting) metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
  const notes = metadata.annotations!;
  if (change.mark) notes[annotations.rebuildDc] = change.mark;
  if (change.autoupdate) notes[annotations.autoupdateSpec] = change.autoupdate;
  if (change.abandon) notes[annotations.abandon] = change.abandon;
  if (change.owner !== 'ours') delete notes[annotations.claim];
  if (change.owner === 'new') delete metadata.finalizers;
  status.observedGeneration = change.observed;
  if (!change.initialized) status.conditions = [];
  return {
    ...cluster,
    status: change.owner === 'new' ? undefined : status,
  };
}

function changedRegion(
  region: ContextSnapshot,
  change: RegionChange,
): ContextSnapshot {
  if (change.sight === 'missing') return missingContext(region.name);
  const unseen = { ...region, visible: false, everSeen: false };
  if (change.sight === 'forgotten') {
    return { ...missingContext(region.name), connection: 'down' };
  }
  const [live] = region.datacenters;
  const next: ContextSnapshot = {
    ...(change.sight === 'seen' ? region : unseen),
    connection:
      ({ away: 'down', connecting: 'connecting' } as const)[
        change.sight as 'away'
      ] ?? 'ready',
    namespaces: change.namespaces,
    datacenters: change.datacenter === 'absent' ? [] : [live],
    configMaps: change.configMaps ? region.configMaps : [],
    endpointSlices: change.slices ? region.endpointSlices : [],
    secrets: change.secrets === 'absent' ? [] : region.secrets,
  };
  changeDatacenter(live, change.datacenter);
  if (change.secrets === 'edited') next.secrets[0].data!.password = 'eA==';
  next.pods.forEach((pod, index) => {
    pod.status.ready = index < change.readyPods;
  });
  changeTask(next, change.task);
  changeChildren(next, change.children);
  changeKinds(next, change.kinds);
  if (change.failing && next.secrets[0]) {
    const id = `apply/${region.name}/Secret/db/demo-superuser`;
    next.failures = {
      [id]: { code: 'Forbidden', message: 'no', attempts: 2, sinceSeconds: 1 },
    };
  }
  return next;
}

function changeDatacenter(live: CassandraDatacenter, to: string) {
  const { metadata, spec, status } = live;
  if (to === 'starting') status!.cassandraOperatorProgress = 'Updating';
  if (to === 'new') delete live.status;
  if (to === 'foreign') metadata.labels![labels.clusterName] = 'ledger';
  if (to === 'going') metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
  if (to === 'edited') spec.size = 4;
  if (to === 'stopped') spec.stopped = true;
}

/** A ConfigMap that the first datacenter takes the configuration of single nodes from. */
function changedReferences(
  to: string,
): Pick<Snapshot, 'referenced' | 'outdatedReferences'> {
  const key = 'east/ConfigMap/db/nodes';
  const metadata = { name: 'nodes', namespace: 'db', resourceVersion: '7' };
  const found = { apiVersion: 'v1', kind: 'ConfigMap', metadata };
  if (to === 'none' || to === 'unread') return { referenced: {} };
  return {
    referenced: { [key]: to === 'absent' ? null : found },
    ...(to === 'outdated' && { outdatedReferences: [key] }),
  };
}

function changeChildren(region: ContextSnapshot, to: string) {
  if (to === 'absent') {
    region.reapers = [];
    region.stargates = [];
  }
  for (const each of [...region.reapers, ...region.stargates]) {
    if (to === 'foreign') each.metadata.labels = {};
    if (to === 'leaving') {
      each.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    }
    if (to === 'ready') {
      each.status = {
        progress: 'Running',
        conditions: [{ type: 'Ready', status: 'True' }],
      };
    }
  }
}

function changeKinds(region: ContextSnapshot, to: string) {
  if (to === 'served') return;
  region.reapers = [];
  region.stargates = [];
  region.served = to === 'missing' ? { Reaper: false, Stargate: false } : {};
  if (to === 'denied') region.denied = ['Reaper', 'Stargate'];
}

function changeTask(region: ContextSnapshot, to: string) {
  const [task] = region.tasks;
  if (!task) return;
  if (to === 'absent') region.tasks = [];
  if (to === 'running') task.status = { succeeded: 1 };
  if (to === 'failed') task.status = { succeeded: 2, failed: 1 };
  if (to === 'stale') task.metadata.creationTimestamp = '2020-01-01T00:00:00Z';
}
