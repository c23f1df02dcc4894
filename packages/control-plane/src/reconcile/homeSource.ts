import {
  createKubernetesClient,
  inspectKubeconfig,
  readInCluster,
  readKubeconfig,
  readKubeconfigFile,
  type ClusterSource,
  type KubeconfigAllow,
  type KubeconfigResult,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { CandidateAccess } from '../access/connect/types';
import type { KubeconfigReader } from './contextSource';
import type { ControlPlaneAccess } from './types';

/** How the control-plane cluster itself is reached. What cannot be read is a state of it, not an exception. */
export function homeSource(
  access: ControlPlaneAccess,
  allow: KubeconfigAllow,
): ClusterSource {
  return sourceOf(
    'inCluster' in access
      ? readInCluster()
      : readKubeconfigFile({ ...access.kubeconfig, allow }),
  );
}

/** Reads the kubeconfigs of ClientConfigs by the allow-list of the configuration. */
export function kubeconfigReader(allow: KubeconfigAllow): KubeconfigReader {
  return (text, contextName) =>
    sourceOf(readKubeconfig(text, { contextName, allow }));
}

/** How kubeconfigs are looked at, and tried, before they are kept: by the same allow-list. */
export function candidateAccess(allow: KubeconfigAllow): CandidateAccess {
  return {
    inspect: (text, contextName) =>
      inspectKubeconfig(text, { contextName, allow }),
    connect: createKubernetesClient,
  };
}

function sourceOf(result: KubeconfigResult): ClusterSource {
  return result.connection
    ? { connection: result.connection }
    : { problem: result.problem };
}
