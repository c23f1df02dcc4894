import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isRecord, type Json } from '../../render/ideal/records';
import { projectSpecChange } from '../../snapshot/projectSpecChange';
import { shaped, type OnOdd } from './shaped';
import { shapeOf } from './shapes';

/** Stands for a time in recordings that are compared. */
const NO_TIME = '<time>';

/** API group of the newer form of events. */
const EVENTS_GROUP = 'events.k8s.io';

const TYPES: Record<string, ResourceType> = resourceTypes;

/**
 * An object as an API server serves it to a watch; none for a kind that only shares its name with one of ours.
 *
 * @param onOdd - told of fields that are not of the form they must have: they are left out
 */
export function plainObject(
  given: Json,
  onOdd: OnOdd = () => {},
): KubernetesObject[] {
  const shape = shapeOf(String(given.kind));
  const object = shaped(withoutPlaceholders(given), shape, onOdd) as Json;
  const metadata = { ...(object.metadata as Json) };
  const { kind } = object as unknown as KubernetesObject;
  const type = TYPES[kind];
  const group = groupOf(object.apiVersion);
  if (kind === 'Event' && group === EVENTS_GROUP) {
    return [coreEvent({ ...object, metadata })];
  }
  if (type && group !== undefined && group !== type.group) return [];
  if (type?.namespaced && !metadata.namespace) metadata.namespace = 'default';
  const plain = { ...object, metadata } as unknown as KubernetesObject;
  return [projectSpecChange(plain)];
}

/** Undefined where the version is left out: the kind then says enough. */
function groupOf(apiVersion: unknown): string | undefined {
  if (typeof apiVersion !== 'string') return undefined;
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** `events.k8s.io/v1` as `v1`: one event under other names of its fields. */
function coreEvent(event: Json): KubernetesObject {
  return {
    ...event,
    apiVersion: 'v1',
    involvedObject: event.involvedObject ?? event.regarding,
    message: event.message ?? event.note,
    count: event.count ?? event.deprecatedCount,
    firstTimestamp: event.firstTimestamp ?? event.deprecatedFirstTimestamp,
    lastTimestamp: event.lastTimestamp ?? event.deprecatedLastTimestamp,
  } as unknown as KubernetesObject;
}

function withoutPlaceholders(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter(each => each !== null).map(withoutPlaceholders);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== NO_TIME && each !== null)
      .map(([key, each]) => [key, withoutPlaceholders(each)]),
  );
}
