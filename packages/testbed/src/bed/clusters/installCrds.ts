import { setTimeout as sleep } from 'node:timers/promises';
import { ensure, type AnyObject } from '@k8ssandra-backstage/fleet-simulator';
import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const SERVED_MS = 30_000;

function typeOf(crd: AnyObject): ResourceType {
  const { group, names, scope, versions } = crd.spec;
  return {
    group,
    version: versions.find((each: { served: boolean }) => each.served).name,
    kind: names.kind,
    plural: names.plural,
    namespaced: scope === 'Namespaced',
  };
}

/** Asks until the kind is answered for: an API server that took in its definition needs a moment, and says nothing when it is over. */
async function untilServed(
  client: KubernetesClient,
  type: ResourceType,
): Promise<void> {
  const until = performance.now() + SERVED_MS;
  for (;;) {
    try {
      await client.list(type, { limit: 1 });
      return;
    } catch (error) {
      if (!KubernetesError.isNotFound(error) || performance.now() > until) {
        throw error;
      }
    }
    await sleep(25);
  }
}

/** Installs definitions of kinds, and resolves when all of them are served. */
export async function installCrds(
  client: KubernetesClient,
  crds: readonly AnyObject[],
): Promise<void> {
  await Promise.all(
    crds.map(async crd => {
      await ensure(client, crd);
      await untilServed(client, typeOf(crd));
    }),
  );
}
