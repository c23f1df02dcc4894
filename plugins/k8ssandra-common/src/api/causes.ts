import type { Cause } from '../validation/types';

/**
 * Why an object was refused: the causes of a 422 answer, from the error that `K8ssandraClient` threw.
 * They stand in the error body, as `error.causes` or as `causes` beside it. `undefined` for every other error.
 */
export function causesOf(error: unknown): Cause[] | undefined {
  const body = property(error, 'body');
  const places = [
    property(body, 'causes'),
    property(property(body, 'error'), 'causes'),
    property(property(error, 'cause'), 'causes'),
    property(error, 'causes'),
  ];
  return places.find(isCauses);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function isCauses(value: unknown): value is Cause[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      each =>
        typeof property(each, 'field') === 'string' &&
        typeof property(each, 'message') === 'string',
    )
  );
}
