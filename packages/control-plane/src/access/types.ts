import type { LatencyHistoryView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  ConnectExamination,
  ConnectInput,
  ConnectResult,
  PersonalOptions,
  RemoveResult,
  RenewInput,
  RenewResult,
} from './connect/types';

/** What the control plane may do in its Kubernetes clusters. A context without a name is the control-plane cluster. */
export interface ContextAccess {
  /** How fast a context answered during the last hour; undefined before any answer, and for one without a connection. */
  latency(name: string): LatencyHistoryView | undefined;
  /**
   * Somebody looks at these contexts (all when absent): what was checked more than 10 min ago is checked again in the background. While nobody
   * looks, nothing is asked. Never throws, and never waits.
   */
  look(names?: string[]): void;
  /** Checks permissions and definitions of a context now unless that is fresh, and waits; `contexts()` tells what was found. */
  check(name: string, options?: { force?: boolean }): Promise<void>;
  /** Looks at a kubeconfig before it is connected, within 30 s; nothing is written. */
  examine(
    input: ConnectInput,
    options: PersonalOptions,
  ): Promise<ConnectExamination>;
  /**
   * Connects a Kubernetes cluster; any replica does, in any mode.
   * @throws InputError or ConflictError naming every check that failed; ServiceUnavailableError while the control-plane cluster is away
   */
  connect(
    input: ConnectInput,
    options: PersonalOptions,
  ): Promise<ConnectResult>;
  /**
   * Gives a context another credential.
   * @throws NotFoundError, InputError, ConflictError, ServiceUnavailableError
   */
  renew(
    name: string,
    input: RenewInput,
    options: PersonalOptions,
  ): Promise<RenewResult>;
  /**
   * Forgets a Kubernetes cluster that nothing uses.
   * @throws NotFoundError, ConflictError, ServiceUnavailableError
   */
  remove(name: string, options: PersonalOptions): Promise<RemoveResult>;
}
