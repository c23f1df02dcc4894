import { isRecord } from '../../render/ideal/records';
import type { Shape } from './shapes';

/** Told of a field that cannot be read, and is left out. */
export type OnOdd = (path: string, what: string) => void;

const join = (path: string, key: string) => (path ? `${path}.${key}` : key);

/**
 * A value as far as it can be read: nulls are as good as nothing, numbers stand for texts and texts for numbers where it is plain
 * which, and what is of another form is left out and told of. Fields that nobody reads stay as they are.
 */
export function shaped(
  value: unknown,
  shape: Shape,
  onOdd: OnOdd,
  path = '',
): unknown {
  const odd = (what: string) => {
    onOdd(path, what);
    return undefined;
  };
  switch (shape) {
    case 'text':
      return textOf(value) ?? odd('is not a text');
    case 'number':
      return numberOf(value) ?? odd('is not a number');
    case 'flag':
      return flagOf(value) ?? odd('is neither true nor false');
    default:
  }
  if ('list' in shape) {
    return Array.isArray(value)
      ? listOf(value, shape, onOdd, path)
      : odd('is not a list');
  }
  if (!isRecord(value)) return odd('is not an object');
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const of = 'each' in shape ? shape.each : shape.fields[key];
      const read = of ? shaped(inner, of, onOdd, join(path, key)) : inner;
      return read === undefined ? [] : [[key, read]];
    }),
  );
}

function listOf(
  values: unknown[],
  { list, needs }: Extract<Shape, { list: Shape }>,
  onOdd: OnOdd,
  path: string,
): unknown[] {
  return values.flatMap((each, index) => {
    const at = `${path}[${index}]`;
    const read = shaped(each, list, onOdd, at);
    if (read === undefined) return [];
    if (needs && (read as Record<string, unknown>)[needs] === undefined) {
      onOdd(at, `has no ${needs}`);
      return [];
    }
    return [read];
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return typeof value === 'boolean' ? value : undefined;
}
