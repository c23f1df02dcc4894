import type {
  FreeForm,
  ResourceRequirements,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  canonicalClaim,
  canonicalQuantity,
  canonicalResources,
} from './quantity';

/** The quantities of a Reaper or Stargate, and how each is written as Kubernetes' own types do. */
const QUANTITIES: Record<string, (value: never) => unknown> = {
  heapSize: canonicalQuantity,
  storageConfig: canonicalClaim,
  resources: canonicalResources,
  initContainerResources: canonicalResources,
  telemetry: telemetryQuantities,
};

/** A template of Reaper or Stargate with canonical quantities; every other field as it is. */
export function canonicalFields<T extends object>(template: T): T {
  return Object.fromEntries(
    Object.entries(template).map(([field, value]) => [
      field,
      Object.hasOwn(QUANTITIES, field) && isSet(value)
        ? QUANTITIES[field](value as never)
        : value,
    ]),
  ) as T;
}

function telemetryQuantities(telemetry: FreeForm): FreeForm {
  const vector = telemetry.vector as
    | { resources?: ResourceRequirements }
    | undefined;
  return vector?.resources
    ? {
        ...telemetry,
        vector: { ...vector, resources: canonicalResources(vector.resources) },
      }
    : telemetry;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
