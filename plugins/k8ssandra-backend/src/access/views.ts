import {
  credentialView,
  missingRbac,
  permissionsView,
  type Examination,
} from '@k8ssandra-backstage/control-plane';
import type { ContextChecksView } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What was found out of a kubeconfig, as the API answers it. @param now - epoch milliseconds */
export function checksView(
  { inspected, checks, acceptable, ...found }: Examination,
  now: number,
): ContextChecksView {
  const { credential, contexts, contextName, endpoint, refused } = inspected;
  const { permissions, kubernetesVersion } = found;
  return {
    kubeconfig: {
      contexts,
      context: contextName,
      endpoint,
      credential: credential && credentialView(credential, now),
      refused: refused.map(({ code, field, message }) => ({
        code,
        field,
        message,
      })),
    },
    checks,
    acceptable,
    kubernetesVersion,
    permissions: permissions && permissionsView(permissions),
    missingRbac: permissions && missingRbac(permissions),
  };
}
