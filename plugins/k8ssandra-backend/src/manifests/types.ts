import type {
  ClusterId,
  ManifestsResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ReadOptions } from '../service/types';

/** What the routes offer on manifests. */
export interface ManifestsService {
  /**
   * What was asked, what each region has now, and what differs. Regions that can be seen are asked beside each other, for 3 s at most;
   * of others it is said what they had last.
   * @throws NotFoundError; ServiceUnavailableError while it is unknown, or was not planned yet
   */
  ofCluster(id: ClusterId, options: ReadOptions): Promise<ManifestsResponse>;
}
