import {
  apiVersionOf,
  resourceTypes,
  sha256Hex,
  type K8ssandraTask,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Who tells it (operator-spec 9.7). */
const COMPONENT = 'k8ssandratask-controller';

/** What happened to a task. */
export interface TaskEventInput {
  type: 'Normal' | 'Warning';
  /** `CreateCassandraTask` or `InvalidSpec`. */
  reason: string;
  message: string;
  /** RFC 3339. */
  now: string;
}

/** An Event about a K8ssandraTask. The name comes from what it says, so that the same is told once. */
export function taskEvent(
  task: K8ssandraTask,
  { type, reason, message, now }: TaskEventInput,
): KubernetesObject {
  const { name, namespace, uid, resourceVersion, generation } = task.metadata;
  const digest = sha256Hex(
    JSON.stringify([uid, generation, reason, message]),
  ).slice(0, 16);
  const event = {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${digest}`, namespace },
    involvedObject: {
      apiVersion: apiVersionOf(resourceTypes.K8ssandraTask),
      kind: resourceTypes.K8ssandraTask.kind,
      name,
      namespace,
      uid,
      resourceVersion,
    },
    type,
    reason,
    message,
    source: { component: COMPONENT },
    reportingComponent: COMPONENT,
    reportingInstance: '',
    firstTimestamp: now,
    lastTimestamp: now,
    count: 1,
  };
  return event;
}
