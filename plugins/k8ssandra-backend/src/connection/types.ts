import type {
  ClusterId,
  ConnectionResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterResource, Predicate } from '../permissions/resources';
import type { ReadOptions } from '../service/types';

/** Options of {@link ConnectionService.ofCluster}. */
export interface ConnectionOptions extends ReadOptions {
  /** Of which clusters the viewer may know where credentials are; of all when absent. */
  locatable?: Predicate<ClusterResource>;
}

/** What the routes offer on connecting. Answers what is known now, and has keyspaces read again for the next look. */
export interface ConnectionService {
  /**
   * How services connect, how keyspaces are replicated, where credentials are. Without `k8ssandra.credentials.locate` no Secret is named.
   * @throws NotFoundError; ServiceUnavailableError while it is unknown, or was not planned yet
   */
  ofCluster(
    id: ClusterId,
    options: ConnectionOptions,
  ): Promise<ConnectionResponse>;
}
