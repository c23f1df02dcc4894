import { randomBytes } from 'crypto';
import {
  apiVersionOf,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';

/** What happened to an object (operator-spec 9.7). */
export interface EventInput {
  type: ResourceType;
  object: AnyObject;
  reason: string;
  message: string;
  warning?: boolean;
  /** The component that saw it. */
  component?: string;
  now: Date;
}

/** A core/v1 Event about an object. */
export function buildEvent(input: EventInput): AnyObject {
  const { type, object, now } = input;
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: `${object.metadata.name}.${randomBytes(8).toString('hex')}`,
      namespace: object.metadata.namespace,
    },
    involvedObject: {
      apiVersion: apiVersionOf(type),
      kind: type.kind,
      name: object.metadata.name,
      namespace: object.metadata.namespace,
      uid: object.metadata.uid,
      resourceVersion: object.metadata.resourceVersion,
    },
    reason: input.reason,
    message: input.message,
    type: input.warning ? 'Warning' : 'Normal',
    source: { component: input.component ?? 'cass-operator' },
    reportingComponent: input.component ?? 'cass-operator',
    reportingInstance: '',
    firstTimestamp: time,
    lastTimestamp: time,
    count: 1,
  };
}
