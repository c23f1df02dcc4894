import type {
  FreeForm,
  ResourceRequirements,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { compact } from './compact';
import {
  canonicalClaim,
  canonicalEnv,
  canonicalQuantity,
  canonicalResources,
} from './quantity';

/** The fields of a Reaper or Stargate that Kubernetes' own types write in a form of their own, and how. */
const FIELDS: Record<string, (value: never) => unknown> = {
  additionalEnvVars: (variables: FreeForm[]) =>
    variables.map(each => compact(canonicalEnv(each))),
  heapSize: canonicalQuantity,
  storageConfig: canonicalClaim,
  resources: canonicalResources,
  initContainerResources: canonicalResources,
  telemetry: telemetryQuantities,
};

/** A template of Reaper or Stargate with canonical quantities and variables; every other field as it is. */
export function canonicalFields<T extends object>(template: T): T {
  return Object.fromEntries(
    Object.entries(template).map(([field, value]) => [
      field,
      Object.hasOwn(FIELDS, field) && isSet(value)
        ? FIELDS[field](value as never)
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
