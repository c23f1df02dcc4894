import type { KeyPair } from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse, stringify } from 'yaml';
import { NAMESPACE } from '../clusters';

/** The Secret that the ClientConfig of a region names. */
export async function kubeconfigSecret(
  home: KubernetesClient,
  region: string,
): Promise<string> {
  const { spec } = await home.get<ClientConfig>(resourceTypes.ClientConfig, {
    namespace: NAMESPACE,
    name: region,
  });
  return spec?.kubeConfigSecret?.name ?? '';
}

/** The kubeconfig that the control plane finds for a region in its ClientConfig. */
export async function regionKubeconfig(
  home: KubernetesClient,
  region: string,
): Promise<string> {
  const { data } = await home.get<Secret>(resourceTypes.Secret, {
    namespace: NAMESPACE,
    name: await kubeconfigSecret(home, region),
  });
  return Buffer.from(data?.kubeconfig ?? '', 'base64').toString();
}

/** Gives a region's ClientConfig another kubeconfig, as somebody who rotates it does. */
export async function replaceKubeconfig(
  home: KubernetesClient,
  region: string,
  kubeconfig: string,
): Promise<void> {
  await home.mergePatch(
    resourceTypes.Secret,
    { namespace: NAMESPACE, name: await kubeconfigSecret(home, region) },
    { data: { kubeconfig: Buffer.from(kubeconfig).toString('base64') } },
  );
}

/** The kubeconfig with another user in it. */
export function withUser(kubeconfig: string, user: object): string {
  const { users, ...rest } = parse(kubeconfig);
  return stringify({ ...rest, users: [{ ...users[0], user }] });
}

/** The kubeconfig with a client certificate in place of what it had. */
export function withCertificate(kubeconfig: string, pair: KeyPair): string {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return withUser(kubeconfig, {
    'client-certificate-data': base64(pair.cert),
    'client-key-data': base64(pair.key),
  });
}

/** The kubeconfig with another address of the server, such as that of a proxy on the way to it. */
export function withServer(kubeconfig: string, server: string): string {
  const { clusters, ...rest } = parse(kubeconfig);
  const [{ name, cluster }] = clusters;
  return stringify({
    ...rest,
    clusters: [{ name, cluster: { ...cluster, server } }],
  });
}
