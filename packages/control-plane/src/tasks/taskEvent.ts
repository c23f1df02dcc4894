import {
  apiVersionOf,
  resourceTypes,
  type K8ssandraTask,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildEvent, type EventInput } from '../events';

/** Who tells it (operator-spec 9.7). */
const COMPONENT = 'k8ssandratask-controller';

/** What happened to a task; the reason is `CreateCassandraTask` or `InvalidSpec`. */
export type TaskEventInput = Omit<EventInput, 'component' | 'identity'>;

/** An Event about a K8ssandraTask. The name comes from what it says, so that the same is told once. */
export function taskEvent(
  { metadata }: K8ssandraTask,
  event: TaskEventInput,
): KubernetesObject {
  const { reason, message } = event;
  return buildEvent(
    {
      apiVersion: apiVersionOf(resourceTypes.K8ssandraTask),
      kind: resourceTypes.K8ssandraTask.kind,
      metadata,
    },
    {
      ...event,
      component: COMPONENT,
      identity: [metadata.generation, reason, message],
    },
  );
}
