import {
  k8ssandraPermissions,
  type ClusterId,
  type ContextId,
  type ContextSurvivalResponse,
  type SurvivalResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer } from '../permissions/Authorizer';
import type { ReadOptions, RequestOptions } from '../service/types';
import type { SurvivalService } from './types';

const { clusterRead, contextRead } = k8ssandraPermissions;

/** Lets through what the permission framework allows; what may not be read is not found. */
export class AuthorizedSurvivalService implements SurvivalService {
  readonly #inner: SurvivalService;
  readonly #authorizer: Authorizer;

  constructor(options: { inner: SurvivalService; authorizer: Authorizer }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
  }

  async ofCluster(
    id: ClusterId,
    options: RequestOptions,
  ): Promise<SurvivalResponse> {
    return this.#inner.ofCluster(id, await this.#seenBy(options));
  }

  async withoutContext(
    id: ContextId,
    options: RequestOptions,
  ): Promise<ContextSurvivalResponse> {
    return this.#inner.withoutContext(id, await this.#seenBy(options));
  }

  async #seenBy(options: RequestOptions): Promise<Required<ReadOptions>> {
    const { credentials } = options;
    const [cluster, context] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onContexts(contextRead, credentials),
    ]);
    return { ...options, visible: { cluster, context } };
  }
}
