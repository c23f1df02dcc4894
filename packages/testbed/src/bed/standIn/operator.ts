import {
  dataPlaneParts as parts,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';
import {
  finalizers,
  labels,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ensureAllPodsService, ensureSlice, slicesOf } from './allPods';
import { endNodes, makeRoles, ringOf, runNodes } from './nodes';
import { PodWriter } from './podWriter';
import { settledStatus } from './settledStatus';
import { wantedPods } from './wantedPods';

/** A node that found no seed tries again after this time. */
const RETRY_MS = 1_000;

/** Options of {@link StandInOperator}. */
export interface StandInOperatorOptions {
  environment: parts.Environment;
  processes: parts.NodeProcesses;
  addresses: parts.AddressPool;
  /** Resolves when everything was read once. */
  synced: Promise<void>;
}

/**
 * What a datacenter becomes, with no step in between: finalizer, pods, all-pods service and its slice, one status. Pods stay as they were
 * made: nothing is rolled out to them. Level-triggered: it continues where the objects say that it stopped.
 */
export class StandInOperator implements parts.Controller {
  readonly name = 'stand-in';
  private readonly pods: PodWriter;
  /** UIDs of datacenters that were let go; until the watch tells of their end. */
  private readonly ended = new Set<string>();

  constructor(private readonly options: StandInOperatorOptions) {
    this.pods = new PodWriter(options);
  }

  keysOf(kind: parts.Kind, object: AnyObject): string[] {
    const { namespace } = object.metadata;
    switch (kind) {
      case 'CassandraDatacenter':
        this.forget(object);
        return [parts.keyOf(object)];
      case 'Pod':
        this.pods.saw(object);
        return ownersOf(object);
      case 'Service':
        return ownersOf(object);
      case 'EndpointSlice': {
        // Seeds in other clusters.
        const service = object.metadata.labels?.[labels.serviceName];
        return this.options.environment.api
          .list('CassandraDatacenter', namespace)
          .filter(
            dc =>
              parts.datacenterNames(dc as never).additionalSeedService ===
              service,
          )
          .map(parts.keyOf);
      }
      default:
        return [];
    }
  }

  async run(key: string): Promise<parts.RunResult | void> {
    await this.options.synced;
    const { api } = this.options.environment;
    const dc = api.get('CassandraDatacenter', ...parts.splitKey(key));
    if (!dc || this.ended.has(dc.metadata.uid ?? '')) {
      return undefined;
    }
    return dc.metadata.deletionTimestamp ? this.remove(dc) : this.settle(dc);
  }

  private async settle(datacenter: AnyObject): Promise<parts.RunResult | void> {
    const { environment, processes } = this.options;
    const { api, network } = environment;
    const dc = await this.ensureFinalizer(datacenter);
    const input = { environment, processes, dc };
    const workers = api.list('Node').map(node => node.metadata.name);
    const wanted = wantedPods(dc, workers.sort());
    const names = wanted.map(pod => pod.metadata.name);
    const surplus = this.livePods(dc).filter(
      pod => !names.includes(pod.metadata.name),
    );
    const allStarted = runNodes(
      input,
      wanted.map(pod => this.pods.placed(pod)),
    );
    endNodes(
      input,
      surplus.map(pod => pod.metadata.name),
      dc.spec.stopped ? 'rest' : 'leave',
    );
    const [service, made] = await Promise.all([
      ensureAllPodsService(environment, dc),
      Promise.all(wanted.map(pod => this.pods.ensure(pod))),
      ...surplus.map(pod => this.pods.end(pod)),
    ]);
    const observed = made.map(pod => this.pods.observed(pod));
    await Promise.all([
      ...made.map((pod, index) =>
        this.pods.writeStatus(pod, observed[index].status),
      ),
      ensureSlice(environment, service, observed),
    ]);
    const ring = ringOf(environment, observed);
    const status = settledStatus({
      dc,
      nodes: Object.fromEntries(
        observed.flatMap(pod => {
          const node = network.nodeOf(parts.refOf(environment, pod));
          const { hostId: hostID, ip, rack } = node ?? {};
          return node ? [[pod.metadata.name, { hostID, ip, rack }]] : [];
        }),
      ),
      complete: observed.every(parts.isReady),
      healthy:
        ring !== undefined &&
        parts.hasLocalQuorum(
          ring,
          dc.spec.datacenterName ?? dc.metadata.name,
          parts.rackPlans(dc).length,
        ),
      users: makeRoles(input, observed),
      now: environment.now(),
    });
    const patch = parts.mergeDiff(dc.status, status);
    if (patch) {
      await api.patch('CassandraDatacenter', dc, { status: patch }, 'status');
    }
    return allStarted ? undefined : { requeueAfterMs: RETRY_MS };
  }

  /** Everything goes at once, then every finalizer, as with cass-operator (operator-spec C.5). */
  private async remove(dc: AnyObject): Promise<void> {
    if (!dc.metadata.finalizers?.length) return;
    const { environment, processes } = this.options;
    const { api } = environment;
    const { namespace, annotations } = dc.metadata;
    const live = this.livePods(dc);
    const leaves =
      annotations?.['cassandra.datastax.com/decommission-on-delete'] !==
      undefined;
    endNodes(
      { environment, processes, dc },
      [
        ...live.map(pod => pod.metadata.name),
        // Those that are stopped have no pods.
        ...Object.keys(dc.status?.nodeStatuses ?? {}),
      ],
      leaves ? 'leave' : 'lose',
    );
    const { allPodsService } = parts.datacenterNames(dc as never);
    const service = api.get('Service', namespace, allPodsService);
    const slices = service ? slicesOf(environment, service) : [];
    await Promise.all([
      ...live.map(pod => this.pods.end(pod)),
      ...(service ? [api.delete('Service', service)] : []),
      ...slices.map(slice => api.delete('EndpointSlice', slice)),
    ]);
    await api.patch('CassandraDatacenter', dc, {
      metadata: { finalizers: null },
    });
    this.ended.add(dc.metadata.uid ?? '');
  }

  /** Comes before everything else: what is made for a datacenter that nobody holds would be left behind. */
  private async ensureFinalizer(dc: AnyObject): Promise<AnyObject> {
    const { resourceVersion, finalizers: held = [] } = dc.metadata;
    if (held.includes(finalizers.cassOperator)) return dc;
    return this.options.environment.api.patch('CassandraDatacenter', dc, {
      metadata: {
        finalizers: [...held, finalizers.cassOperator],
        resourceVersion,
      },
    });
  }

  private forget({ metadata: { namespace, name, uid = '' } }: AnyObject) {
    const current = this.options.environment.api.get(
      'CassandraDatacenter',
      namespace,
      name,
    );
    if (current?.metadata.uid !== uid) this.ended.delete(uid);
  }

  private livePods(dc: AnyObject): AnyObject[] {
    return this.options.environment.api.select(
      'Pod',
      dc.metadata.namespace ?? '',
      parts.datacenterSelector(dc),
    );
  }
}

/** The keys of the datacenters that an object belongs to. */
function ownersOf({ metadata }: AnyObject): string[] {
  return (metadata.ownerReferences ?? [])
    .filter(owner => owner.kind === parts.kinds.CassandraDatacenter.kind)
    .map(owner => `${metadata.namespace ?? ''}/${owner.name}`);
}
