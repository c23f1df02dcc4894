import type {
  ClusterId,
  ContextId,
  ContextSurvivalResponse,
  SurvivalResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ReadOptions } from '../service/types';

/** What the routes offer on survival. Answers what is known now, and has keyspaces read again for the next look. */
export interface SurvivalService {
  /**
   * Which losses a cluster survives, and which regions could start alone.
   * @throws NotFoundError; ServiceUnavailableError while it is unknown, or was not planned yet
   */
  ofCluster(id: ClusterId, options: ReadOptions): Promise<SurvivalResponse>;
  /**
   * What goes on of each cluster that the viewer may read without a Kubernetes cluster.
   * @throws NotFoundError
   */
  withoutContext(
    id: ContextId,
    options: ReadOptions,
  ): Promise<ContextSurvivalResponse>;
}
