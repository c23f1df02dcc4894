import {
  plainText,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What does not get a label of its own. */
export const OTHER = 'other';

/** Kinds that the product asks for, as requests name them. */
const RESOURCES: ReadonlySet<string> = new Set(
  Object.values(resourceTypes).map(({ group, plural }) =>
    group ? `${plural}.${group}` : plural,
  ),
);

const CODES: ReadonlySet<number> = new Set([
  401, 403, 404, 409, 410, 422, 429, 503, 504,
]);

/** Longest name in a label or an attribute; names of Kubernetes are shorter. */
const MAX_NAME = 253;

/** A name of somebody else as a label or an attribute may hold it: plain and short. */
export function plainName(name: string): string {
  return plainText(name, MAX_NAME);
}

/**
 * Gives at most so many values a label of their own, and all further ones one between them: names come from people, and every label
 * is a time series that somebody stores (research 4.3, F48).
 */
export function createBoundedLabel(limit: number): (name: string) => string {
  const known = new Set<string>();
  return name => {
    const value = plainName(name);
    if (known.has(value)) return value;
    if (known.size >= limit) return OTHER;
    known.add(value);
    return value;
  };
}

/** The kind a request was about; `other` for addresses, which are without number. */
export function resourceLabel(resource: string): string {
  return RESOURCES.has(resource) ? resource : OTHER;
}

/** `2xx`, a code that says something of its own, `none` where no answer came, else its class. */
export function codeLabel(status: number): string {
  if (status === 0) return 'none';
  return CODES.has(status) ? String(status) : `${Math.floor(status / 100)}xx`;
}
