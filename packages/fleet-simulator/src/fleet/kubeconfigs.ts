import { writeFileSync } from 'fs';
import { join } from 'path';
import { stringify } from 'yaml';
import type { Kubeconfig, SimulatedCluster } from '../apiserver';
import { PORTAL_ACCOUNT } from './accounts';

/** Paths of the kubeconfig files of a fleet. */
export interface KubeconfigPaths {
  /** Administrator of every cluster, one context each. */
  kubeconfig: string;
  /** The portal's own account in the control-plane cluster. */
  portalKubeconfig: string;
}

/** Several kubeconfigs as one; the first one's context is current. */
export function mergeKubeconfigs(all: Kubeconfig[]): Kubeconfig {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: all.flatMap(each => each.clusters),
    users: all.flatMap(each => each.users),
    contexts: all.flatMap(each => each.contexts),
    'current-context': all[0]['current-context'],
  };
}

/** Writes both files; only their owner can read them. */
export async function writeKubeconfigs(options: {
  stateDir: string;
  /** The control plane first. */
  clusters: Array<
    Pick<SimulatedCluster, 'adminKubeconfig' | 'tokenKubeconfig'>
  >;
  portalToken: string;
}): Promise<KubeconfigPaths> {
  const { stateDir, clusters, portalToken } = options;
  const paths = {
    kubeconfig: join(stateDir, 'kubeconfig'),
    portalKubeconfig: join(stateDir, 'portal.kubeconfig'),
  };
  const admin = mergeKubeconfigs(
    await Promise.all(clusters.map(cluster => cluster.adminKubeconfig())),
  );
  const portal = clusters[0].tokenKubeconfig(PORTAL_ACCOUNT, portalToken);
  writeFileSync(paths.kubeconfig, stringify(admin), { mode: 0o600 });
  writeFileSync(paths.portalKubeconfig, stringify(portal), { mode: 0o600 });
  return paths;
}
