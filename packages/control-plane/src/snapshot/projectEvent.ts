import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { shared } from './shared';

/** A Kubernetes event, as far as it is shown. */
export interface KubernetesEvent extends KubernetesObject {
  involvedObject: { kind: string; name: string };
  type: string;
  reason: string;
  message: string;
  count: number;
  lastTimestamp: string | null;
}

/** Longest message that is kept. */
const MAX_MESSAGE = 300;

/** Keeps of an event what pages show; its own metadata is not. */
export function projectEvent(event: any): KubernetesEvent {
  const { metadata, involvedObject = {} } = event;
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: metadata.name,
      namespace: metadata.namespace,
      resourceVersion: metadata.resourceVersion,
    },
    involvedObject: shared({
      kind: involvedObject.kind ?? '',
      name: involvedObject.name ?? '',
    }),
    type: shared(event.type ?? ''),
    reason: shared(event.reason ?? ''),
    message: String(event.message ?? '').slice(0, MAX_MESSAGE),
    count: event.series?.count ?? event.count ?? 1,
    lastTimestamp:
      event.series?.lastObservedTime ??
      event.lastTimestamp ??
      event.eventTime ??
      metadata.creationTimestamp ??
      null,
  };
}
