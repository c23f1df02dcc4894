import {
  k8ssandraPermissions,
  type ClusterId,
  type ManifestsResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer } from '../permissions/Authorizer';
import type { RequestOptions } from '../service/types';
import type { ManifestsService } from './types';

const { clusterRead, contextRead } = k8ssandraPermissions;

/** Lets through what the permission framework allows; what may not be read is not found. */
export class AuthorizedManifestsService implements ManifestsService {
  readonly #inner: ManifestsService;
  readonly #authorizer: Authorizer;

  constructor(options: { inner: ManifestsService; authorizer: Authorizer }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
  }

  async ofCluster(
    id: ClusterId,
    options: RequestOptions,
  ): Promise<ManifestsResponse> {
    const { credentials } = options;
    const [cluster, context] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onContexts(contextRead, credentials),
    ]);
    const visible = { cluster, context };
    return this.#inner.ofCluster(id, { ...options, visible });
  }
}
