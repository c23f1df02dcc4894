import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  buildDatacenterParts,
  buildNodeParts,
  toPublicPlan,
  type ControlPlane,
  type DatacenterInput,
} from '@k8ssandra-backstage/control-plane';
import type {
  ActionState,
  ClusterId,
  ClusterView,
  DatacenterDetails,
  DatacenterView,
  NodeDetails,
  NodeLogResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  ClusterDirectory,
  notPlanned,
  type ClusterDirectoryOptions,
} from '../service/ClusterDirectory';
import { ContextDirectory } from '../service/ContextDirectory';
import { accessError, datacenterNotFound } from '../service/errors';
import type { ReadOptions } from '../service/types';
import { ViewCache } from '../service/views';
import { withoutParts } from './withoutParts';
import type { DatacenterService, LogOptions, LogRequest } from './types';

/** What {@link DefaultDatacenterService} works with. */
export type DefaultDatacenterServiceOptions = Omit<
  ClusterDirectoryOptions,
  'views'
>;

const ALLOWED: ActionState = { allowed: true, reason: null };

/** Answers from the control planes. Asks nobody for permission: `AuthorizedDatacenterService` stands before it. */
export class DefaultDatacenterService implements DatacenterService {
  readonly #options: DefaultDatacenterServiceOptions;
  readonly #clusters: ClusterDirectory;
  readonly #contexts: ContextDirectory;

  constructor(options: DefaultDatacenterServiceOptions) {
    this.#options = options;
    this.#clusters = new ClusterDirectory({
      ...options,
      views: new ViewCache(options),
    });
    this.#contexts = new ContextDirectory(options);
  }

  async getDatacenter(
    id: ClusterId,
    datacenter: string,
    { visible }: ReadOptions,
  ): Promise<DatacenterDetails> {
    const { cluster, view } = this.#find(id, datacenter, { visible });
    const controlPlane = this.#options.fleet.get(id.controlPlane);
    const input = inputOf(controlPlane, id);
    const parts = input && buildDatacenterParts(input, view);
    const contexts = controlPlane.contexts();
    return {
      version: 1,
      cluster: factsOf(cluster),
      datacenter: {
        ...view,
        contextView: this.#contexts.complete(
          controlPlane,
          contexts,
          view.contextView,
          visible,
        ),
      },
      ...(parts ?? withoutParts(view)),
      clusterTasks: cluster.tasks.items.filter(task =>
        task.datacenters.some(({ name }) => name === datacenter),
      ),
      actions: { readLogs: ALLOWED },
    };
  }

  async getNode(
    id: ClusterId,
    datacenter: string,
    pod: string,
    { visible }: ReadOptions,
  ): Promise<NodeDetails> {
    const { view } = this.#find(id, datacenter, { visible });
    const input = inputOf(this.#options.fleet.get(id.controlPlane), id);
    if (!input) notPlanned(id);
    const parts = buildNodeParts(input, view, pod);
    if (!parts) throw nodeNotFound(datacenter, pod);
    return { version: 1, ...parts, actions: { readLogs: ALLOWED } };
  }

  async readLog(
    { id, datacenter, pod, query }: LogRequest,
    { visible, signal }: LogOptions,
  ): Promise<NodeLogResponse> {
    const { view } = this.#find(id, datacenter, { visible });
    const nodes = view.racks.value?.flatMap(rack => rack.nodes) ?? [];
    // Only pods of the datacenter: others of the namespace are none of the viewer's business.
    if (!nodes.some(each => each.pod === pod)) {
      throw nodeNotFound(datacenter, pod);
    }
    if (!view.nodes.reachable) {
      throw new ServiceUnavailableError(
        view.nodes.reason?.text ??
          `${view.contextView.name} does not answer; its logs cannot be read now`,
      );
    }
    const { container, tail, previous } = query;
    const controlPlane = this.#options.fleet.get(id.controlPlane);
    try {
      const { lines, cut } = await controlPlane.readPodLog({
        context: view.contextView.id.context,
        namespace: view.namespace,
        pod,
        container,
        lines: tail,
        previous,
        signal,
      });
      return { pod, container, previous, lines, cut };
    } catch (error) {
      throw accessError(controlPlane.name, error);
    }
  }

  #find(
    id: ClusterId,
    datacenter: string,
    { visible }: Pick<ReadOptions, 'visible'>,
  ): { cluster: ClusterView; view: DatacenterView } {
    const cluster = this.#clusters.view(id, visible);
    const view = cluster.datacenters.find(({ name }) => name === datacenter);
    if (!view) throw datacenterNotFound(id, datacenter);
    return { cluster, view };
  }
}

/** Undefined for a cluster that is only remembered, as its control plane was not seen since this portal started. */
function inputOf(
  controlPlane: ControlPlane,
  id: ClusterId,
): DatacenterInput | undefined {
  const entry = controlPlane.get(id);
  return (
    entry && {
      snapshot: entry.snapshot,
      plan: toPublicPlan(entry.plan),
      now: Date.now(),
    }
  );
}

function factsOf(cluster: ClusterView): DatacenterDetails['cluster'] {
  const { id, signalKey, clusterName, serverVersion } = cluster;
  const { owner, mode, generation } = cluster;
  return {
    id,
    signalKey,
    clusterName,
    serverVersion,
    owner,
    mode,
    generation,
  };
}

/** Only for who may read the cluster. */
function nodeNotFound(datacenter: string, pod: string): NotFoundError {
  return new NotFoundError(`Datacenter ${datacenter} has no node ${pod}`);
}
