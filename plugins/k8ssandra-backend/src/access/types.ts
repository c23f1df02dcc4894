import type {
  CheckContextResponse,
  ConnectContextRequest,
  ConnectContextResponse,
  ContextAccessResponse,
  ContextId,
  RemoveContextRequest,
  RemoveContextResponse,
  RenewContextRequest,
  RenewContextResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ReadOptions } from '../service/types';

/** Who asks, and which contexts he may connect; any when absent. */
export interface ConnectOptions extends ReadOptions {
  mayConnect?: (name: string) => boolean;
}

/** Who asks, and whether what is known is to be checked again although it is fresh. */
export interface LookOptions extends ReadOptions {
  refresh?: boolean;
}

/**
 * What the routes offer on the access to Kubernetes clusters. A kubeconfig goes in and never out: no answer and no error holds any of it that could be
 * used. Errors are those of `@backstage/errors`; none carries a cause.
 */
export interface AccessService {
  /**
   * Everything about the access to one Kubernetes cluster. What was checked more than 10 min ago is checked again, for at most 5 s.
   * @throws NotFoundError
   */
  getAccess(
    id: ContextId,
    options: LookOptions,
  ): Promise<ContextAccessResponse>;
  /** Looks at a kubeconfig before it is connected; nothing is written. */
  check(
    controlPlane: string,
    request: ConnectContextRequest,
    options: ConnectOptions,
  ): Promise<CheckContextResponse>;
  /** @throws InputError or ConflictError naming each check that failed; ServiceUnavailableError */
  connect(
    controlPlane: string,
    request: ConnectContextRequest,
    options: ConnectOptions,
  ): Promise<ConnectContextResponse>;
  /** @throws NotFoundError, InputError, ConflictError, ServiceUnavailableError */
  renew(
    id: ContextId,
    request: RenewContextRequest,
    options: ReadOptions,
  ): Promise<RenewContextResponse>;
  /** @throws InputError unless the confirmation is the name of the context; NotFoundError, ConflictError, ServiceUnavailableError */
  remove(
    id: ContextId,
    request: RemoveContextRequest,
    options: ReadOptions,
  ): Promise<RemoveContextResponse>;
}
