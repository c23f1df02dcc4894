import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Whether the labels of an object fit a selector of the forms `key` and `key=value`, several with commas. */
export function matchesLabels(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  return partsOf(selector).every(({ key, value }) => {
    const found = object.metadata.labels?.[key];
    return value === undefined ? found !== undefined : found === value;
  });
}

/** Whether the fields of an object fit a selector of the form `field=value` for fields at the top. */
export function matchesFields(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  return partsOf(selector).every(
    ({ key, value }) =>
      (object as unknown as Record<string, unknown>)[key] === value,
  );
}

function partsOf(
  selector: string | undefined,
): Array<{ key: string; value?: string }> {
  if (!selector) return [];
  return selector.split(',').map(each => {
    const [key, value] = each.split(/==?/);
    return { key: key.trim(), value: value?.trim() };
  });
}
