import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Whether the labels of an object fit a selector of the forms `key`, `key=value` and `key in (a, b)`, several with commas. */
export function matchesLabels(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  return partsOf(selector).every(({ key, values }) => {
    const found = object.metadata.labels?.[key];
    return (
      found !== undefined && (values === undefined || values.includes(found))
    );
  });
}

/** Whether the fields of an object fit a selector of the form `field=value` for fields at the top. */
export function matchesFields(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  return partsOf(selector).every(({ key, values = [] }) =>
    values.includes((object as unknown as Record<string, any>)[key]),
  );
}

const known = new Map<string, Part[]>();

interface Part {
  key: string;
  /** Absent where any value fits. */
  values?: string[];
}

function partsOf(selector: string | undefined): Part[] {
  if (!selector) return [];
  let parts = known.get(selector);
  if (!parts) known.set(selector, (parts = parse(selector)));
  return parts;
}

function parse(selector: string): Part[] {
  return selector.split(/,(?![^(]*\))/).map(each => {
    const among = /^\s*(\S+)\s+in\s+\(([^)]*)\)\s*$/.exec(each);
    if (among) {
      const values = among[2].split(',').map(value => value.trim());
      return { key: among[1], values };
    }
    const [key, value] = each.split(/==?/).map(part => part.trim());
    return { key, ...(value !== undefined && { values: [value] }) };
  });
}
