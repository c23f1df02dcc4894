import {
  createCluster,
  readKubeconfig,
  type Cluster,
  type ClusterSettings,
  type KubeconfigAllow,
  type Resolve,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type ContextState,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const open = new Set<{ close(): Promise<unknown> }>();

/** Closes it at the end of the test. */
export function track<T extends { close(): Promise<unknown> }>(it: T): T {
  open.add(it);
  return it;
}

/** Closes all that was tracked, last first. */
export async function closeAll(): Promise<void> {
  for (const each of [...open].reverse()) await each.close();
  open.clear();
}

/** Time limits that fit a test; the rest is what production has. */
export const QUICK = {
  timeoutMs: 1_500,
  listTimeoutMs: 2_000,
  connectTimeoutMs: 1_000,
};

/** The whole runtime on one kubeconfig: reader, client, cache, state machine. */
export function connect(
  kubeconfig: string,
  options: {
    name?: string;
    allow?: KubeconfigAllow;
    resolve?: Resolve;
    limits?: ClusterSettings['limits'];
    maxHeldBytes?: number;
    logger?: ClusterSettings['logger'];
  } = {},
): Cluster {
  const { name = 'it', allow, resolve, logger } = options;
  const { connection, problem } = readKubeconfig(kubeconfig, { allow });
  return track(
    createCluster({
      name,
      ...(connection ? { connection } : { problem: problem! }),
      caches: { configMaps: { type: resourceTypes.ConfigMap } },
      limits: { ...QUICK, ...options.limits },
      probeTimeoutMs: 1_500,
      maxHeldBytes: options.maxHeldBytes,
      resolve,
      logger,
    }),
  );
}

/** Waits for a state, or for the code of its reason. @throws when it has not come after 10 s */
export function turns(
  cluster: Cluster,
  wanted: { state?: ContextState; code?: string },
): Promise<void> {
  const { state, code } = wanted;
  const is = () =>
    (state === undefined || cluster.status.state === state) &&
    (code === undefined || cluster.status.reason?.code === code);
  return new Promise((resolve, reject) => {
    const ends: Array<() => void> = [];
    const settle = (how: () => void) => {
      ends.forEach(end => end());
      how();
    };
    const timer = setTimeout(() => {
      const found = JSON.stringify(cluster.status);
      const words = `did not turn ${JSON.stringify(wanted)}: ${found}`;
      settle(() => reject(new Error(`${cluster.name} ${words}`)));
    }, 10_000);
    ends.push(
      () => clearTimeout(timer),
      cluster.onStatus(() => {
        if (is()) settle(resolve);
      }),
    );
    if (is()) settle(resolve);
  });
}
