import {
  k8ssandraPermissions,
  type ContextAccessResponse,
  type ContextId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer } from '../permissions/Authorizer';
import type { ReadOptions, RequestOptions } from '../service/types';
import type { AccessService } from './types';

const { clusterRead, contextRead } = k8ssandraPermissions;

/** Lets through what the permission framework allows; what may not be read is not found. */
export class AuthorizedAccessService implements AccessService {
  readonly #inner: AccessService;
  readonly #authorizer: Authorizer;

  constructor(options: { inner: AccessService; authorizer: Authorizer }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
  }

  async getAccess(
    id: ContextId,
    options: RequestOptions,
  ): Promise<ContextAccessResponse> {
    return this.#inner.getAccess(id, await this.#seenBy(options));
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
