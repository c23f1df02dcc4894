import { setTimeout as sleep } from 'node:timers/promises';
import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const ServiceAccount: ResourceType = {
  group: '',
  version: 'v1',
  kind: 'ServiceAccount',
  plural: 'serviceaccounts',
  namespaced: true,
};

/**
 * Waits for what Kubernetes itself makes after it is ready: its namespaces and, where controllers run, the first service account, which
 * shows that they do.
 */
export async function untilFurnished(options: {
  client: KubernetesClient;
  controllers: boolean;
  timeoutMs: number;
  /** Called between attempts; throws where there is no use in waiting. */
  check: () => void;
}): Promise<void> {
  const { client, controllers, timeoutMs, check } = options;
  const wanted: Array<[ResourceType, { namespace?: string; name: string }]> = [
    [resourceTypes.Namespace, { name: 'kube-system' }],
    [resourceTypes.Namespace, { name: 'default' }],
  ];
  if (controllers) {
    wanted.push([ServiceAccount, { namespace: 'default', name: 'default' }]);
  }
  const until = performance.now() + timeoutMs;
  for (const [type, key] of wanted) {
    for (;;) {
      check();
      const found = await client.get(type, key).then(
        () => true,
        error => {
          if (error instanceof KubernetesError && error.code === 'NotFound')
            return false;
          throw error;
        },
      );
      if (found) break;
      if (performance.now() > until) {
        throw new Error(
          `${type.kind} ${key.name} is not there after ${timeoutMs / 1000} s`,
        );
      }
      await sleep(25);
    }
  }
}
