import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Label selectors of ours: `key` and `key=value`, several with commas. */
export function matchesLabels(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  if (selector === undefined) return true;
  return selector.split(',').every(part => {
    const [key, value] = part.split('=');
    const found = object.metadata.labels?.[key];
    return value === undefined ? found !== undefined : found === value;
  });
}

/** Field selectors of our caches: only `field=value` at the top. */
export function matchesFields(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  if (selector === undefined) return true;
  const [field, value] = selector.split('=');
  return (object as unknown as Record<string, unknown>)[field] === value;
}

/** RFC 7386. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return patch;
  }
  const base =
    typeof target === 'object' && target !== null && !Array.isArray(target)
      ? { ...(target as Record<string, unknown>) }
      : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete base[key];
    else base[key] = mergePatch(base[key], value);
  }
  return base;
}
