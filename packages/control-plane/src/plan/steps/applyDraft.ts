import type {
  KubernetesObject,
  ResourceType,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import { openDifferences } from '../compare';
import { draft, refOf, type Draft } from '../draft';

/** What is to be applied where, and what people read about it. */
export interface ApplyDraftInit {
  context: ContextSnapshot;
  resource: ResourceType;
  desired: KubernetesObject;
  live: KubernetesObject | undefined;
  title: Sentence;
  why: Sentence;
  subject: Sentence;
  after: string[];
  datacenter?: string;
  verb?: string;
}

/** A step that repairs an object at once: done when nothing we own differs, else a server-side apply. */
export function applyDraft(init: ApplyDraftInit): Draft {
  const { context, resource, desired, live, verb = 'apply' } = init;
  const done =
    live !== undefined && openDifferences(context, desired, live).length === 0;
  return draft({
    verb,
    kind: 'apply',
    target: refOf(
      context.name,
      resource,
      desired.metadata.namespace ?? '',
      desired.metadata.name,
    ),
    datacenter: init.datacenter,
    title: init.title,
    why: init.why,
    subject: init.subject,
    after: init.after,
    state: done ? 'done' : 'ready',
    action: done
      ? undefined
      : {
          type: 'apply',
          context: context.name,
          resource,
          object: desired,
          force: true,
        },
  });
}

/** Finds an object by namespace and name. */
export function findObject<T extends KubernetesObject>(
  list: T[],
  namespace: string,
  name: string,
): T | undefined {
  return list.find(
    each =>
      each.metadata.name === name && each.metadata.namespace === namespace,
  );
}
