import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Whether the labels of an object fit a selector of the forms `key`, `key=value`, `key!=value` and `key in (a, b)`, several with commas. */
export function matchesLabels(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  return partsOf(selector).every(({ key, values, not = false }) => {
    const found = object.metadata.labels?.[key];
    if (found === undefined) return not;
    return values === undefined || values.includes(found) !== not;
  });
}

/** Whether the fields of an object fit a selector of the forms `field=value` and `field!=value`, several with commas; a field may be a path such as `involvedObject.kind`. */
export function matchesFields(
  object: KubernetesObject,
  selector: string | undefined,
): boolean {
  return partsOf(selector).every(
    ({ key, values = [], not = false }) =>
      values.includes(valueAt(object, key)) !== not,
  );
}

function valueAt(object: unknown, path: string): any {
  return path.split('.').reduce<any>((value, part) => value?.[part], object);
}

const known = new Map<string, Part[]>();

interface Part {
  key: string;
  /** Absent where any value fits. */
  values?: string[];
  /** These values do not fit, all others do. */
  not?: boolean;
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
    const [key, value] = each.split(/!?==?/).map(part => part.trim());
    return {
      key,
      ...(value !== undefined && { values: [value] }),
      ...(each.includes('!=') && { not: true }),
    };
  });
}
