import {
  k8ssandraPermissions,
  type ClusterId,
  type ContextId,
  type HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer } from '../../permissions/Authorizer';
import type { RequestOptions, Visibility } from '../../service/types';
import type { ParsedQuery } from './parseQuery';
import type { HistoryService } from './types';

/**
 * Lets through what may be read: history of a cluster with the permission to read the cluster, of a Kubernetes cluster with that to
 * read it. What may not be read is answered like what was never there.
 */
export class AuthorizedHistoryService implements HistoryService {
  readonly #inner: HistoryService;
  readonly #authorizer: Authorizer;

  constructor(options: { inner: HistoryService; authorizer: Authorizer }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
  }

  async ofCluster(
    id: ClusterId,
    query: ParsedQuery,
    options: RequestOptions,
  ): Promise<HistoryResponse> {
    return this.#inner.ofCluster(id, query, await this.#seenBy(options));
  }

  async ofContext(
    id: ContextId,
    query: ParsedQuery,
    options: RequestOptions,
  ): Promise<HistoryResponse> {
    return this.#inner.ofContext(id, query, await this.#seenBy(options));
  }

  async ofFleet(
    query: ParsedQuery,
    options: RequestOptions,
  ): Promise<HistoryResponse> {
    return this.#inner.ofFleet(query, await this.#seenBy(options));
  }

  async #seenBy(
    options: RequestOptions,
  ): Promise<RequestOptions & { visible: Visibility }> {
    const { credentials } = options;
    const { clusterRead, contextRead } = k8ssandraPermissions;
    const [cluster, context] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onContexts(contextRead, credentials),
    ]);
    return { ...options, visible: { cluster, context } };
  }
}
