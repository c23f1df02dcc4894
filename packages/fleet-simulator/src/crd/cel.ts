import type { ParseResult } from '@marcbachmann/cel-js';
import { isRecord } from '../storage';
import { kubernetesEnvironment } from './celLibrary';
import type { JsonSchema } from './schemaNode';

/** What an expression sees. */
export interface CelVariables {
  self: unknown;
  oldSelf: unknown;
  /** Whether `oldSelf` is an optional value. */
  optionalOldSelf: boolean;
}

/** A compiled CEL expression. */
export interface CelExpression {
  /** The value, or why there is none. */
  run(variables: CelVariables): { value?: unknown; error?: string };
}

const environment = kubernetesEnvironment();

/** Compiles an expression of Kubernetes' CEL dialect. Throws for one that does not parse. */
export function compileExpression(source: string): CelExpression {
  const parsed: ParseResult = environment.parse(source);
  return {
    run: ({ self, oldSelf, optionalOldSelf }) => {
      try {
        const old = optionalOldSelf ? optionalOf(oldSelf) : oldSelf;
        return { value: parsed({ self, oldSelf: old }) };
      } catch (error) {
        const [line] = (error as Error).message.split('\n');
        return { error: line.replace(/^No such key/, 'no such key') };
      }
    },
  };
}

const someOf = environment.parse('optional.of(value)');
const noneOf = environment.parse('optional.none()');

const parsedDuration = environment.parse('duration(value)');

/** A duration of CEL; what is none stays a text, which validation refuses by its format. */
function durationOf(value: string): unknown {
  try {
    return parsedDuration({ value });
  } catch {
    return value;
  }
}

function optionalOf(value: unknown): unknown {
  return value === undefined ? noneOf({}) : someOf({ value });
}

/** A JSON value as CEL sees it by its schema: integers are `int`, time stamps `timestamp`, the rest as it is. */
export function toCelValue(value: unknown, schema?: JsonSchema): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item => toCelValue(item, schema?.items));
    // Sets are equal in any order, and CEL knows lists only.
    const isSet = schema?.['x-kubernetes-list-type'] === 'set';
    return isSet ? items.sort() : items;
  }
  if (isRecord(value)) {
    const additional = schema?.additionalProperties;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        schema?.properties ? escapeName(key) : key,
        toCelValue(
          item,
          schema?.properties?.[key] ??
            (typeof additional === 'object' ? additional : undefined),
        ),
      ]),
    );
  }
  if (typeof value === 'number') {
    const isDouble = schema?.type === 'number';
    return Number.isInteger(value) && !isDouble ? BigInt(value) : value;
  }
  if (typeof value === 'string' && schema?.format === 'date-time') {
    return new Date(value);
  }
  if (typeof value === 'string' && schema?.format === 'duration') {
    return durationOf(value);
  }
  return value;
}

const reserved = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

/** Field names that CEL cannot write are escaped, as documented for validation rules. */
function escapeName(name: string): string {
  if (reserved.has(name)) return `__${name}__`;
  return name
    .replaceAll('__', '__underscores__')
    .replaceAll('.', '__dot__')
    .replaceAll('-', '__dash__')
    .replaceAll('/', '__slash__');
}
