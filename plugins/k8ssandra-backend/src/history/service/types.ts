import type {
  ClusterId,
  ContextId,
  HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ReadOptions, RequestOptions } from '../../service/types';
import type { ParsedQuery } from './parseQuery';

/** Options of a read of history. Without `visible` everything is. */
export type HistoryReadOptions = ReadOptions;

/**
 * What the routes of history offer. A database that is away is no error: the answer then says that it is not complete, and why.
 */
export interface HistoryService {
  /** @throws NotFoundError when there is, and was, no such cluster; ServiceUnavailableError while it cannot be known */
  ofCluster(
    id: ClusterId,
    query: ParsedQuery,
    options: HistoryReadOptions,
  ): Promise<HistoryResponse>;
  /** @throws NotFoundError when there is, and was, no such Kubernetes cluster; ServiceUnavailableError while it cannot be known */
  ofContext(
    id: ContextId,
    query: ParsedQuery,
    options: HistoryReadOptions,
  ): Promise<HistoryResponse>;
  ofFleet(
    query: ParsedQuery,
    options: HistoryReadOptions,
  ): Promise<HistoryResponse>;
}

export type { RequestOptions };
