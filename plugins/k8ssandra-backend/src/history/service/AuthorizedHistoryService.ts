import {
  formatClusterId,
  k8ssandraPermissions,
  type ClusterId,
  type ContextId,
  type HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer } from '../../permissions/Authorizer';
import type { ResourceDirectory } from '../../permissions/ResourceDirectory';
import { clusterNotFound, contextNotFound } from '../../service/errors';
import type { RequestOptions, Visibility } from '../../service/types';
import type { ParsedQuery } from './parseQuery';
import type { HistoryService } from './types';

/** Lets through what may be read: history of a cluster with the permission to read the cluster, of a Kubernetes cluster with that to read it. */
export class AuthorizedHistoryService implements HistoryService {
  readonly #inner: HistoryService;
  readonly #authorizer: Authorizer;
  readonly #resources: ResourceDirectory;

  constructor(options: {
    inner: HistoryService;
    authorizer: Authorizer;
    resources: ResourceDirectory;
  }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
    this.#resources = options.resources;
  }

  async ofCluster(
    id: ClusterId,
    query: ParsedQuery,
    options: RequestOptions,
  ): Promise<HistoryResponse> {
    const visible = await this.#visible(options);
    const live = this.#resources.cluster(formatClusterId(id));
    if (live && !visible.cluster(live)) throw clusterNotFound(id);
    return this.#inner.ofCluster(id, query, { ...options, visible });
  }

  async ofContext(
    id: ContextId,
    query: ParsedQuery,
    options: RequestOptions,
  ): Promise<HistoryResponse> {
    const visible = await this.#visible(options);
    const live = this.#resources.context(`${id.controlPlane}/${id.context}`);
    if (live && !visible.context(live)) throw contextNotFound(id);
    return this.#inner.ofContext(id, query, { ...options, visible });
  }

  async ofFleet(
    query: ParsedQuery,
    options: RequestOptions,
  ): Promise<HistoryResponse> {
    const visible = await this.#visible(options);
    return this.#inner.ofFleet(query, { ...options, visible });
  }

  async #visible({ credentials }: RequestOptions): Promise<Visibility> {
    const [cluster, context] = await Promise.all([
      this.#authorizer.onClusters(
        k8ssandraPermissions.clusterRead,
        credentials,
      ),
      this.#authorizer.onContexts(
        k8ssandraPermissions.contextRead,
        credentials,
      ),
    ]);
    return { cluster, context };
  }
}
