import type { ClusterFiles } from './files';

/**
 * What Kubernetes itself does in a cluster of ours. StatefulSets, pods and endpoints are the work of the data plane, which needs no
 * kubelet and no scheduler.
 */
const CONTROLLERS = [
  'namespace-controller',
  'garbage-collector-controller',
  'serviceaccount-controller',
  'serviceaccount-token-controller',
  'persistentvolumeclaim-protection-controller',
  'clusterrole-aggregation-controller',
];

/** Command line of kube-controller-manager. */
export function controllerManagerFlags(
  files: ClusterFiles,
  kubeconfig: string,
): string[] {
  return [
    `--kubeconfig=${kubeconfig}`,
    '--leader-elect=false',
    `--controllers=${CONTROLLERS.join(',')}`,
    `--root-ca-file=${files.ca}`,
    `--service-account-private-key-file=${files.accountKey}`,
    '--use-service-account-credentials=false',
    // Several clusters are emptied within seconds here: the usual 20 requests a second would be what is waited for.
    '--kube-api-qps=200',
    '--kube-api-burst=400',
    '--secure-port=0',
    '--profiling=false',
  ];
}
