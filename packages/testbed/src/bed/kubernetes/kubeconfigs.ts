import {
  clientKubeconfig,
  type Kubeconfig,
  type Pki,
} from '@k8ssandra-backstage/fleet-simulator';
import { stringify } from 'yaml';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Who a client certificate is for. */
export interface CertificateUser {
  /** The user's name towards Kubernetes. */
  commonName: string;
  /** The user's groups. */
  organizations?: string[];
  /** End of its validity; one in the past makes a certificate that has expired. Ten years from now when absent. */
  notAfter?: Date;
}

/** What a kubeconfig says of a cluster. */
export interface ClusterAddress {
  name: string;
  server: string;
  caCert: string;
}

/** A kubeconfig with a new client certificate. */
export async function certificateKubeconfig(
  cluster: ClusterAddress,
  pki: Pki,
  user: CertificateUser,
): Promise<Kubeconfig> {
  const { commonName, organizations, notAfter } = user;
  const { cert, key } = await pki.clientCert(commonName, organizations, {
    notAfter,
  });
  return clientKubeconfig(cluster, `${cluster.name}-${commonName}`, {
    'client-certificate-data': base64(cert),
    'client-key-data': base64(key),
  });
}

/** The text of a kubeconfig file. */
export const kubeconfigText = (kubeconfig: Kubeconfig): string =>
  stringify(kubeconfig);
