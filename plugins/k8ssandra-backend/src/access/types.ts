import type {
  ContextAccessResponse,
  ContextId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ReadOptions } from '../service/types';

/** What the routes offer on the access to Kubernetes clusters. Errors are those of `@backstage/errors`; none carries a cause. */
export interface AccessService {
  /**
   * Everything about the access to one Kubernetes cluster. What was checked more than 10 min ago is checked again, for at most 5 s.
   * @throws NotFoundError
   */
  getAccess(
    id: ContextId,
    options: ReadOptions,
  ): Promise<ContextAccessResponse>;
}
