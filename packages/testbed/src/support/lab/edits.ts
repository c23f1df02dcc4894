import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Lab } from './lab';

/** What edits look at and change. */
const KINDS: ResourceType[] = [
  resourceTypes.K8ssandraCluster,
  resourceTypes.CassandraDatacenter,
  resourceTypes.Secret,
];

/** The objects of one Kubernetes cluster, as a script edits them: everything that it puts or removes is done when it is over. */
export interface EditedStore {
  list<T extends KubernetesObject>(kind: string): T[];
  put(object: KubernetesObject): void;
  remove(object: KubernetesObject): void;
}

/** Lets a script edit objects of the fleet by hand. The empty context is the control-plane cluster. */
export async function editFleet(
  lab: Lab,
  script: (fleet: { store(context: string): EditedStore }) => void,
): Promise<void> {
  const lists = new Map<string, KubernetesObject[]>();
  for (const context of lab.contexts) {
    const all = await Promise.all(
      KINDS.map(type => lab.admin(context).list(type)),
    );
    lists.set(
      context,
      all.flatMap(({ items }, index) =>
        items.map(each => ({
          ...structuredClone(each),
          kind: KINDS[index].kind,
        })),
      ),
    );
  }
  const writes: Array<() => Promise<unknown>> = [];
  script({
    store: name => {
      const context = name || lab.contexts[0];
      const client = lab.admin(context);
      const typeOf = ({ kind }: KubernetesObject) =>
        KINDS.find(each => each.kind === kind)!;
      return {
        list: <T extends KubernetesObject>(kind: string) =>
          (lists.get(context) ?? []).filter(each => each.kind === kind) as T[],
        put: object => {
          writes.push(() => client.update(typeOf(object), object));
        },
        remove: object => {
          writes.push(() => client.delete(typeOf(object), object.metadata));
        },
      };
    },
  });
  for (const write of writes) await write();
}
