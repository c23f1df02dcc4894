import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  AdoptClusterOptions,
  AdoptClusterResult,
  ApplyClusterOptions,
  ApplyClusterResult,
  ClusterEntry,
  ClusterEvent,
  ContextFacts,
  ControlPlane,
  ControlPlaneChange,
  DatacenterPlace,
  DatacenterReading,
  DeleteClusterOptions,
  PodLog,
  PodLogRequest,
  TaskEntry,
} from '@k8ssandra-backstage/control-plane';
import {
  formatClusterId,
  type ClusterId,
  type K8ssandraCluster,
  type Plan,
  type TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeContextAccess } from './fakeContextAccess';
import { aContext, aPlan, anEntry } from './fixtures';

type Listener = (change: Partial<ControlPlaneChange>) => void;

/** A control plane in memory that tests drive by hand. */
export class FakeControlPlane implements ControlPlane {
  readonly mode = 'reconcile';
  leadership: ControlPlane['leadership'];
  synced = true;
  queueDepth = { steps: 0, tasks: 0 };
  readonly events: Array<{ id: ClusterId; event: ClusterEvent }> = [];
  /** Objects are there and no plan was made yet. */
  planning = false;
  started = false;
  closed = false;
  readonly facts: ContextFacts[];
  readonly applied: Array<{
    cluster: K8ssandraCluster;
    options: ApplyClusterOptions;
  }> = [];
  readonly deleted: Array<{ id: ClusterId; options: DeleteClusterOptions }> =
    [];
  readonly adopted: Array<{ id: ClusterId; options: AdoptClusterOptions }> = [];
  /** Tasks of every cluster. */
  readonly taskViews: TaskView[] = [];
  /** Clusters that somebody looked at. */
  readonly refreshed: ClusterId[] = [];
  /** Logs that somebody read. */
  readonly logsRead: PodLogRequest[] = [];
  /** Errors that the next writes, and readings of logs, throw, in order. */
  readonly failures: Error[] = [];
  readonly #clusters = new Map<string, ClusterEntry>();
  readonly #listeners = new Set<Listener>();

  constructor(
    readonly name: string,
    readonly defaultOwner: string | undefined = undefined,
  ) {
    this.facts = [aContext({ name: '', namespaces: ['data', 'kube-system'] })];
  }

  start() {
    this.started = true;
  }
  async recordEvent(id: ClusterId, event: ClusterEvent) {
    this.events.push({ id, event });
    return true;
  }
  async close() {
    this.closed = true;
  }
  async whenSynced() {}

  /** Puts a cluster there, as if somebody had applied it, and tells nobody. */
  put(cluster: K8ssandraCluster): ClusterEntry {
    const entry = anEntry(this.name, cluster);
    this.#clusters.set(formatClusterId(entry.id), entry);
    return entry;
  }

  /** Puts a cluster there with all that is known of it. */
  add(entry: ClusterEntry) {
    this.#clusters.set(formatClusterId(entry.id), entry);
  }

  remove(id: ClusterId) {
    this.#clusters.delete(formatClusterId(id));
  }

  change(change: Partial<ControlPlaneChange>) {
    this.#listeners.forEach(listener => listener(change));
  }

  objects() {
    return [...this.#clusters.values()].map(each => each.snapshot.cluster);
  }
  object(id: ClusterId) {
    return this.#clusters.get(formatClusterId(id))?.snapshot.cluster;
  }
  clusters() {
    return this.planning ? [] : [...this.#clusters.values()];
  }
  get(id: ClusterId) {
    return this.planning ? undefined : this.#clusters.get(formatClusterId(id));
  }
  snapshot(id: ClusterId) {
    return this.get(id)?.snapshot;
  }
  plan(id: ClusterId) {
    return this.get(id)?.plan;
  }
  tasks(): TaskEntry[] {
    return [];
  }
  task(): TaskEntry | undefined {
    return undefined;
  }
  taskViewsOf(): TaskView[] {
    return this.taskViews;
  }
  async refreshReplication(id: ClusterId) {
    this.refreshed.push(id);
  }
  async readPodLog(request: PodLogRequest): Promise<PodLog> {
    this.logsRead.push(request);
    this.#fail();
    return { lines: [`a line of ${request.pod}`], cut: false };
  }
  /** What regions answer, by context; others have nothing. */
  readonly readings = new Map<string, DatacenterReading>();
  /** Datacenters that regions were asked for. */
  readonly asked: DatacenterPlace[] = [];
  async readDatacenter(place: DatacenterPlace): Promise<DatacenterReading> {
    this.asked.push(place);
    return this.readings.get(place.context) ?? { kind: 'absent' };
  }
  previewPlan(): Plan {
    return aPlan();
  }
  readonly contextAccess = new FakeContextAccess();
  contexts() {
    return this.facts;
  }
  onChange(listener: (change: ControlPlaneChange) => void) {
    const tell: Listener = change =>
      listener({ clusters: [], removed: [], contexts: [], ...change });
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }

  async applyCluster(
    cluster: K8ssandraCluster,
    options: ApplyClusterOptions = {},
  ): Promise<ApplyClusterResult> {
    this.applied.push({ cluster, options });
    this.#fail();
    const id = idOf(this.name, cluster);
    const outcome = this.get(id) ? 'updated' : 'created';
    const { uid } = this.get(id) ?? {};
    const stored = anEntry(this.name, {
      ...cluster,
      metadata: { ...cluster.metadata, uid: uid ?? `uid-of-${id.name}` },
    });
    if (!options.dryRun) {
      this.#clusters.set(formatClusterId(id), stored);
    }
    return { outcome, cluster: stored.snapshot.cluster, plan: aPlan() };
  }

  async deleteCluster(id: ClusterId, options: DeleteClusterOptions = {}) {
    this.deleted.push({ id, options });
    this.#fail();
    const entry = this.get(id);
    if (!entry) {
      throw new NotFoundError('no such cluster');
    }
    if (options.uid && options.uid !== entry.uid) {
      throw new ConflictError('the UID is another');
    }
  }

  async adoptCluster(
    id: ClusterId,
    options: AdoptClusterOptions = {},
  ): Promise<AdoptClusterResult> {
    this.adopted.push({ id, options });
    this.#fail();
    return {
      dryRun: options.dryRun ?? false,
      outcome: 'adopted',
      from: null,
      objects: [],
      changes: [],
      plan: aPlan(),
    };
  }

  #fail() {
    const failure = this.failures.shift();
    if (failure) {
      throw failure;
    }
  }
}

function idOf(controlPlane: string, { metadata }: K8ssandraCluster): ClusterId {
  return {
    controlPlane,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
  };
}
