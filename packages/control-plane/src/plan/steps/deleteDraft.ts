import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import { draft, refOf, type Draft } from '../draft';

/** What is to be deleted. */
export interface DeleteDraftInit {
  context: ContextSnapshot;
  resource: ResourceType;
  live: KubernetesObject;
  title: Sentence;
  why: Sentence;
  subject: string | Sentence;
  after: string[];
  datacenter?: string;
  /** Taken off in the same go. */
  removeFinalizer?: string;
  /** Annotations that are set, or taken off with null, in the same go. */
  annotate?: Record<string, string | null>;
}

/** A step that deletes an object that was seen, by its UID; an object on its way out is only waited for. */
export function deleteDraft(init: DeleteDraftInit): Draft {
  const { context, resource, live, removeFinalizer, annotate } = init;
  const namespace = live.metadata.namespace ?? '';
  const held =
    removeFinalizer !== undefined &&
    (live.metadata.finalizers?.includes(removeFinalizer) ?? false);
  const noted = Object.entries(annotate ?? {}).every(
    ([name, value]) => (live.metadata.annotations?.[name] ?? null) === value,
  );
  const leaving =
    live.metadata.deletionTimestamp !== undefined && !held && noted;
  // What holds data is read live before it goes; of anything else there is nothing to know but that it is still the same.
  const isSimple =
    resource.kind !== resourceTypes.CassandraDatacenter.kind && !held && noted;
  return draft({
    verb: 'delete',
    kind: 'delete',
    target: refOf(context.name, resource, namespace, live.metadata.name),
    datacenter: init.datacenter,
    title: init.title,
    why: init.why,
    subject: init.subject,
    after: init.after,
    state: leaving ? 'running' : 'ready',
    reason: leaving ? init.title : undefined,
    action: leaving
      ? undefined
      : {
          type: 'delete',
          context: context.name,
          resource,
          namespace,
          name: live.metadata.name,
          uid: live.metadata.uid ?? '',
          ...(isSimple && { resourceVersion: live.metadata.resourceVersion }),
          removeFinalizer: held ? removeFinalizer : undefined,
          ...(!noted && { annotate }),
        },
  });
}
