import {
  plainText,
  sha256Hex,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Longest message that API servers take (core/v1 Event), in bytes of UTF-8. */
const MAX_MESSAGE_BYTES = 1024;

/** What happened to an object. */
export interface EventInput {
  type: 'Normal' | 'Warning';
  /** A word for machines, in CamelCase. */
  reason: string;
  message: string;
  /** RFC 3339. */
  now: string;
  /** Who tells it. */
  component: string;
  /** What makes it the same event as an earlier one: one of the same name is not stored twice. */
  identity: unknown[];
}

/** An Event about an object, in its namespace. Its message is plain text: `kubectl` prints it as it is. */
export function buildEvent(
  about: KubernetesObject,
  { type, reason, message, now, component, identity }: EventInput,
): KubernetesObject {
  const { name, namespace, uid, resourceVersion } = about.metadata;
  const digest = sha256Hex(JSON.stringify([uid, ...identity])).slice(0, 16);
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${digest}`, namespace },
    involvedObject: {
      apiVersion: about.apiVersion,
      kind: about.kind,
      name,
      namespace,
      uid,
      resourceVersion,
    },
    type,
    reason,
    message: cutBytes(plainText(message, MAX_MESSAGE_BYTES), MAX_MESSAGE_BYTES),
    source: { component },
    reportingComponent: component,
    reportingInstance: '',
    firstTimestamp: now,
    lastTimestamp: now,
    count: 1,
  } as KubernetesObject;
}

/** Cuts a text at a number of bytes, and never within a character. */
function cutBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const ellipsis = '…';
  let left = limit - Buffer.byteLength(ellipsis);
  let cut = '';
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    cut += character;
  }
  return cut + ellipsis;
}
