import { NotAllowedError } from '@backstage/errors';
import {
  formatClusterId,
  k8ssandraPermissions,
  type ActionState,
  type ClusterId,
  type DatacenterDetails,
  type NodeDetails,
  type NodeLogResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer } from '../permissions/Authorizer';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { say } from '../service/sentences';
import type { RequestOptions, Visibility } from '../service/types';
import type { DatacenterService, LogOptions, LogRequest } from './types';

const { clusterRead, contextRead, logsRead } = k8ssandraPermissions;

/** Lets through what the permission framework allows; what may be read but not done is refused by the name of the permission. */
export class AuthorizedDatacenterService implements DatacenterService {
  readonly #inner: DatacenterService;
  readonly #authorizer: Authorizer;
  readonly #resources: ResourceDirectory;

  constructor(options: {
    inner: DatacenterService;
    authorizer: Authorizer;
    resources: ResourceDirectory;
  }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
    this.#resources = options.resources;
  }

  async getDatacenter(
    id: ClusterId,
    datacenter: string,
    options: RequestOptions,
  ): Promise<DatacenterDetails> {
    const { seen, readLogs } = await this.#ask(id, options);
    const details = await this.#inner.getDatacenter(id, datacenter, seen);
    return { ...details, actions: { ...details.actions, readLogs } };
  }

  async getNode(
    id: ClusterId,
    datacenter: string,
    pod: string,
    options: RequestOptions,
  ): Promise<NodeDetails> {
    const { seen, readLogs } = await this.#ask(id, options);
    const details = await this.#inner.getNode(id, datacenter, pod, seen);
    return { ...details, actions: { ...details.actions, readLogs } };
  }

  async readLog(
    request: LogRequest,
    options: LogOptions,
  ): Promise<NodeLogResponse> {
    const { seen, readLogs, isSeen } = await this.#ask(request.id, options);
    // What the viewer cannot see is left to the inner service, which answers it like what is absent.
    if (isSeen && !readLogs.allowed) {
      throw new NotAllowedError(
        `You lack the permission ${logsRead.name} for this`,
      );
    }
    return this.#inner.readLog(request, { ...options, ...seen });
  }

  async #ask(
    id: ClusterId,
    options: RequestOptions,
  ): Promise<{
    seen: RequestOptions & { visible: Visibility };
    readLogs: ActionState;
    isSeen: boolean;
  }> {
    const { credentials } = options;
    const [cluster, context, logs] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onContexts(contextRead, credentials),
      this.#authorizer.onClusters(logsRead, credentials),
    ]);
    const existing = this.#resources.cluster(formatClusterId(id));
    const allowed = existing !== undefined && logs(existing);
    const permission = logsRead.name;
    return {
      seen: { ...options, visible: { cluster, context } },
      isSeen: existing !== undefined && cluster(existing),
      readLogs: allowed
        ? { allowed, reason: null }
        : { allowed, reason: say('action.notPermitted', { permission }) },
    };
  }
}
