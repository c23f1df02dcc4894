import { regionCaches } from '@k8ssandra-backstage/control-plane';
import {
  connectionOf,
  createCluster,
  readKubeconfig,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
/** Connects to a region as the control plane does, with the caches that it keeps of each; resolves when they are filled. */
export async function connectRegion(
  region: string,
  kubeconfig: string,
): Promise<Cluster> {
  const caches = regionCaches();
  const cluster = createCluster({
    name: region,
    connection: connectionOf(
      readKubeconfig(kubeconfig, {
        contextName: region,
        allow: { loopback: true },
      }),
    ),
    caches,
  });
  const limit = AbortSignal.timeout(60_000);
  await Promise.all(
    Object.entries(caches)
      // A kind that the region does not have is never listed.
      .filter(([, spec]) => !spec.optional)
      .map(([id]) => cluster.cache(id).whenSynced(limit)),
  );
  return cluster;
}
