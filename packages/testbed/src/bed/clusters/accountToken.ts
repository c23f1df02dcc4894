import { ensure, type AnyObject } from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { untilObject } from '../../support/until';

type Secret = KubernetesObject & { data?: Record<string, string> };

/** The long-lived token of a service account, which Kubernetes writes into its Secret. */
export async function accountToken(
  client: KubernetesClient,
  namespace: string,
  account: string,
): Promise<string> {
  const name = `${account}-token`;
  const secret: AnyObject = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name,
      namespace,
      annotations: { 'kubernetes.io/service-account.name': account },
    },
    type: 'kubernetes.io/service-account-token',
  };
  await ensure(client, secret);
  const written = await untilObject<Secret>({
    client,
    type: resourceTypes.Secret,
    namespace,
    name,
    condition: object => Boolean(object?.data?.token),
    what: `the token of ${namespace}/${account} is written`,
  });
  return Buffer.from(written!.data!.token, 'base64').toString();
}
