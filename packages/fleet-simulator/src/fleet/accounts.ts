import type { StaticToken } from '../apiserver';
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
