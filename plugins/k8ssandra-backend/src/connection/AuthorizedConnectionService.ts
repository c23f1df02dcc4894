import {
  k8ssandraPermissions,
  type ClusterId,
  type ConnectionResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer } from '../permissions/Authorizer';
import type { RequestOptions } from '../service/types';
import type { ConnectionService } from './types';

const { clusterRead, contextRead, credentialsLocate } = k8ssandraPermissions;

/** Lets through what the permission framework allows: what may not be read is not found, and Secrets that may not be located are not named. */
export class AuthorizedConnectionService implements ConnectionService {
  readonly #inner: ConnectionService;
  readonly #authorizer: Authorizer;

  constructor(options: { inner: ConnectionService; authorizer: Authorizer }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
  }

  async ofCluster(
    id: ClusterId,
    options: RequestOptions,
  ): Promise<ConnectionResponse> {
    const { credentials } = options;
    const [cluster, context, locatable] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onContexts(contextRead, credentials),
      this.#authorizer.onClusters(credentialsLocate, credentials),
    ]);
    const visible = { cluster, context };
    return this.#inner.ofCluster(id, { ...options, visible, locatable });
  }
}
