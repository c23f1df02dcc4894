import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { builtIn } from './builtIn';
import { fill } from './fill';
import { customDefaults } from './kinds';

/** The object as an API server stores it: what nobody gave is filled in. */
export function withDefaults<T extends KubernetesObject>(object: T): T {
  const own = builtIn[object.kind];
  if (own) return own(object) as T;
  const defaults = customDefaults[object.kind];
  return defaults ? fill(object, defaults) : object;
}

export { fill, WholeDefault, type Default, type Defaults } from './fill';
export { customDefaults } from './kinds';
