import { applyDefaults, lacksDefaults } from '../../crd/defaults';
import { cloneJson, deepFreeze, type KubeObject } from '../../storage';
import {
  apiVersionOf,
  type ResourceDefinition,
  type ResourceVersion,
} from '../resources/definition';

const converted = new WeakMap<KubeObject, Map<ResourceVersion, KubeObject>>();

/**
 * A stored object in a served version: conversion strategy `None` changes nothing but `apiVersion`.
 * Defaults that the schema got after the object was stored are filled in.
 */
export function toVersion(
  object: KubeObject,
  resource: ResourceDefinition,
  version: ResourceVersion,
): KubeObject {
  if (!resource.isCustom) return object;
  let versions = converted.get(object);
  const known = versions?.get(version);
  if (known) return known;
  const apiVersion = apiVersionOf(resource.group, version.name);
  let result = object;
  if (object.apiVersion !== apiVersion) result = { ...object, apiVersion };
  if (lacksDefaults(result, version.schema)) {
    result = cloneJson(result);
    applyDefaults(result, version.schema);
  }
  deepFreeze(result);
  if (!versions) converted.set(object, (versions = new Map()));
  versions.set(version, result);
  return result;
}

/** The version in which a resource is stored. */
export function storageApiVersion(resource: ResourceDefinition): string {
  const stored = resource.versions.find(version => version.storage)!;
  return apiVersionOf(resource.group, stored.name);
}
