import type { StaticToken, User } from '../apiserver';
import { tokenOf, type ClusterState } from './fleetState';

/** The control plane's account in every cluster, as `deploy/data-plane` names it. */
export const OPERATOR_ACCOUNT = 'k8ssandra-operator';
/** The portal's account in the control-plane cluster: an identity of its own, so that its requests can be told apart. */
export const PORTAL_ACCOUNT = 'k8ssandra-backstage';

/** The long-lived token of a service account, as the API server checks it. */
export function accountToken(
  state: ClusterState,
  namespace: string,
  account: string,
): StaticToken {
  return {
    token: tokenOf(state, account),
    user: {
      name: `system:serviceaccount:${namespace}:${account}`,
      groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`],
    },
  };
}

const IN_PROCESS = 'system:in-process:';

/** Who the simulator itself is towards its API servers: an administrator whose requests are not counted. */
export function inProcessUser(name: string): User {
  return { name: IN_PROCESS + name, groups: ['system:masters'] };
}

/** Whether a user is the simulator itself. */
export function isInProcess(user: string): boolean {
  return user.startsWith(IN_PROCESS);
}
