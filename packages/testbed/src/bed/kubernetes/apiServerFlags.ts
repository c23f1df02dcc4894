import type { ClusterFiles } from './files';

/** Options of {@link apiServerFlags}. */
export interface ApiServerFlagsOptions {
  files: ClusterFiles;
  port: number;
  /** Address of etcd. */
  etcd: string;
  /** Below which everything of this cluster is kept there. */
  prefix: string;
  /** How long events live, such as `10m`. */
  eventTtl: string;
  /** Added at the end, so that they win. */
  flags: readonly string[];
}

/** Command line of kube-apiserver: one that listens on loopback only, and leaves out nothing that a control plane meets in life. */
export function apiServerFlags(options: ApiServerFlagsOptions): string[] {
  const { files, port, etcd, prefix, eventTtl, flags } = options;
  return [
    `--etcd-servers=${etcd}`,
    `--etcd-prefix=/${prefix}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    // A loopback address is refused and a machine without a default route has no other: this one is never used.
    '--advertise-address=10.99.0.1',
    '--endpoint-reconciler-type=none',
    '--service-cluster-ip-range=10.96.0.0/16',
    '--authorization-mode=RBAC',
    '--allow-privileged=true',
    // Pods carry no token: nothing in them calls the API. Workers are ready when they are made: nobody would take the taint away again.
    '--disable-admission-plugins=ServiceAccount,TaintNodesByCondition',
    `--client-ca-file=${files.ca}`,
    `--tls-cert-file=${files.serverCert}`,
    `--tls-private-key-file=${files.serverKey}`,
    `--service-account-issuer=https://127.0.0.1:${port}`,
    `--service-account-key-file=${files.accountPublicKey}`,
    `--service-account-signing-key-file=${files.accountKey}`,
    `--audit-policy-file=${files.auditPolicy}`,
    `--audit-log-path=${files.auditLog}`,
    '--audit-log-mode=blocking',
    `--event-ttl=${eventTtl}`,
    '--profiling=false',
    // Ends watches when it ends by SIGTERM; without, it waits a minute for them.
    '--shutdown-watch-termination-grace-period=1s',
    ...(files.egress ? [`--egress-selector-config-file=${files.egress}`] : []),
    ...flags,
  ];
}
