import { isRecord, type KubeObject } from '../../storage';
import type { StatusCause } from '../status';

/** A field that is missing. */
export const requiredCause = (field: string): StatusCause => ({
  reason: 'FieldValueRequired',
  message: 'Required value',
  field,
});

/** Something that may not be done. */
export const forbiddenCause = (field: string, why: string): StatusCause => ({
  reason: 'FieldValueForbidden',
  message: `Forbidden: ${why}`,
  field,
});

/** Keys of secrets and config maps that are no file names. */
export function badKeys(field: string, data: unknown): StatusCause[] {
  if (!isRecord(data)) return [];
  return Object.keys(data)
    .filter(key => !/^[-._a-zA-Z0-9]+$/.test(key) || key.length > 253)
    .map(key => ({
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${JSON.stringify(
        key,
      )}: a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')`,
      field: `${field}[${key}]`,
    }));
}

/** Changes of an immutable secret or config map. */
export function immutableCauses(
  object: KubeObject,
  old: KubeObject | undefined,
): StatusCause[] {
  if (old?.immutable !== true) return [];
  const why = 'field is immutable when `immutable` is set';
  const changed = ['data', 'binaryData'].filter(
    field => JSON.stringify(object[field]) !== JSON.stringify(old[field]),
  );
  return [
    ...(object.immutable === true ? [] : [forbiddenCause('immutable', why)]),
    ...changed.map(field => forbiddenCause(field, why)),
  ];
}
