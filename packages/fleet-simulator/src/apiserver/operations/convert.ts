import { applyDefaults, lacksDefaults } from '../../crd/defaults';
import { prune } from '../../crd/prune';
import { cloneJson, deepFreeze, type KubeObject } from '../../storage';
import {
  apiVersionOf,
  type ResourceDefinition,
  type ResourceVersion,
} from '../resources/definition';

const converted = new WeakMap<KubeObject, Map<ResourceVersion, KubeObject>>();

/**
 * A stored object in a served version: conversion strategy `None` changes nothing but `apiVersion`. What the schema of the stored
 * version does not know (any more) is dropped and its defaults are filled in, as after every read from etcd; what the served version
 * does not know is dropped too.
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
  const stored = resource.versions.find(each => each.storage)!;
  const copy = cloneJson(object);
  let isChanged = prune(copy, stored.schema).length > 0;
  if (lacksDefaults(copy, stored.schema)) {
    applyDefaults(copy, stored.schema);
    isChanged = true;
  }
  if (version !== stored) {
    isChanged = prune(copy, version.schema).length > 0 || isChanged;
  }
  let result = isChanged ? copy : object;
  const apiVersion = apiVersionOf(resource.group, version.name);
  if (result.apiVersion !== apiVersion) result = { ...result, apiVersion };
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
