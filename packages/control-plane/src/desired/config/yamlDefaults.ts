import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A free object with defaults where it has no value; nested objects too. What a user set stays. */
export function withDefaults(yaml: FreeForm, defaults: FreeForm): FreeForm {
  const result: FreeForm = { ...yaml };
  for (const [key, value] of Object.entries(defaults)) {
    const given = yaml[key];
    if (given === undefined) {
      result[key] = value;
    } else if (isObject(given) && isObject(value)) {
      result[key] = withDefaults(given, value);
    }
  }
  return result;
}

function isObject(value: unknown): value is FreeForm {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
