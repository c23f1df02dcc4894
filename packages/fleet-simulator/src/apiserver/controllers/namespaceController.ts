import { randomUUID } from 'node:crypto';
import { equalJson, type KubeObject } from '../../storage';
import { timestamp } from '../operations/context';
import { deleteObject } from '../operations/delete';
import type { ResourceDefinition } from '../resources/definition';
import type { ServerCore } from '../serverCore';
import {
  type LeftInNamespace,
  terminationConditions,
} from './terminationConditions';
import { eachTurn } from './turn';

const keyOf = (name: string) => ({
  resource: 'namespaces',
  namespace: '',
  name,
});

/** Gives new namespaces their default service account, and empties and removes terminating ones. */
export function startNamespaceController(core: ServerCore): () => void {
  const turn = eachTurn<string>(names => {
    for (const name of names) {
      const namespace = core.store.get(keyOf(name));
      if (namespace?.metadata.deletionTimestamp) drain(core, namespace);
      else if (namespace) provide(core, name);
    }
  });
  const unsubscribe = core.store.subscribe(change => {
    if (change.resource === 'namespaces') {
      if (change.type !== 'DELETED') turn.add(change.name);
    } else if (change.type === 'DELETED' && change.namespace) {
      turn.add(change.namespace);
    }
  });
  for (const { metadata } of core.store.list('namespaces')) {
    turn.add(metadata.name);
  }
  return () => {
    unsubscribe();
    turn.stop();
  };
}

function provide(core: ServerCore, namespace: string): void {
  const key = { resource: 'serviceaccounts', namespace, name: 'default' };
  if (core.store.get(key)) return;
  core.store.put(key, {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name: 'default',
      namespace,
      uid: randomUUID(),
      creationTimestamp: timestamp(core.now()),
    },
  });
}

/** Deletes what is in a namespace; once nothing is left, the namespace itself goes. */
function drain(core: ServerCore, namespace: KubeObject): void {
  const { name } = namespace.metadata;
  const left: LeftInNamespace[] = [];
  for (const resource of core.registry.all()) {
    if (!resource.namespaced) continue;
    for (const object of core.store.list(resource.storageKey, name)) {
      const target = {
        resource,
        version: resource.versions[0],
        namespace: name,
        name: object.metadata.name,
        subresource: '',
      };
      const isWaiting = object.metadata.deletionTimestamp !== undefined;
      const gone =
        !isWaiting && deleteObject(core, target, { dryRun: false }).isGone;
      if (!gone) {
        const finalizers = core.store.get(keyOfObject(resource, object))
          ?.metadata.finalizers;
        left.push({ resource, finalizers: finalizers ?? [] });
      }
    }
  }
  const finalizers = namespace.metadata.finalizers?.length ?? 0;
  if (left.length === 0 && finalizers === 0) core.store.remove(keyOf(name));
  else explain(core, name, left);
}

function keyOfObject(
  { storageKey }: ResourceDefinition,
  { metadata }: KubeObject,
) {
  return {
    resource: storageKey,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
  };
}

/** Says in the status what holds a terminating namespace. */
function explain(core: ServerCore, name: string, left: LeftInNamespace[]) {
  const live = core.store.get(keyOf(name));
  if (!live) return;
  const conditions = terminationConditions(
    left,
    live.status?.conditions ?? [],
    timestamp(core.now()),
  );
  if (equalJson(conditions, live.status?.conditions)) return;
  core.store.put(keyOf(name), {
    ...live,
    status: { ...live.status, conditions },
  });
}
