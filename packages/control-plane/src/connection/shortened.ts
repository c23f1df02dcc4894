import { plainText } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * The same with every text plain and of bounded length. What stands in a connection is made of names that people chose: one of ten
 * thousand characters is the name of nothing.
 */
export function shortened<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(shortened) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, shortened(child)]),
  ) as T;
}
