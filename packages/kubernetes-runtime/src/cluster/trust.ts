import { createHash, X509Certificate } from 'node:crypto';
import type { KubernetesConnection } from '../client/connection';

const CERTIFICATE =
  /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The certificates themselves, whatever order, comments and line breaks they come with. */
function fingerprintOf(ca: string): string {
  const prints = (ca.match(CERTIFICATE) ?? [])
    .map(pem => new X509Certificate(pem).fingerprint256)
    .sort();
  return createHash('sha256').update(prints.join()).digest('hex');
}

/**
 * What a server's word rests on: the authority that its certificate was checked by. The UID of `kube-system` says which Kubernetes cluster it
 * is, but any server can claim any UID; only with the same authority, whose key a stranger has not, are two the same. Public
 * authorities vouch for a name, and without a check there is nothing but the address.
 */
export function trustOf(connection: KubernetesConnection): string {
  const { server, ca, insecureSkipTlsVerify, tlsServerName } = connection;
  const { protocol, host, hostname } = new URL(server);
  if (protocol !== 'https:' || insecureSkipTlsVerify) return `address ${host}`;
  return ca
    ? `authority ${fingerprintOf(ca)}`
    : `name ${tlsServerName ?? hostname}`;
}
