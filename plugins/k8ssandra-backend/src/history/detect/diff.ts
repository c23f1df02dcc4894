import type { DiffLine } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { hideSecrets, HIDDEN, isSensitive } from './hideSecrets';

/** Lines of one change that are kept. */
const MAX_LINES = 200;
/** Characters of one value, as JSON. */
const MAX_VALUE = 2000;
/** Characters of all lines together. */
const MAX_SIZE = 64_000;

/** What differs between two specifications. */
export interface Diff {
  lines: DiffLine[];
  /** Lines that are left out because there are too many. */
  omitted: number;
}

/** Where a value differs, before anything is hidden or cut. */
interface Difference {
  path: string[];
  before?: unknown;
  after?: unknown;
}

/** What differs, by JSON pointer, without values that may be secret and no larger than is worth keeping. */
export function diffOf(before: unknown, after: unknown): Diff {
  const lines: DiffLine[] = [];
  let size = 0;
  let omitted = 0;
  for (const each of differences(before, after, [])) {
    const line = shown(each);
    size += JSON.stringify(line).length;
    if (lines.length < MAX_LINES && size <= MAX_SIZE) lines.push(line);
    else omitted++;
  }
  return { lines, omitted };
}

function* differences(
  before: unknown,
  after: unknown,
  path: string[],
): Generator<Difference> {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    yield* listDifferences(before, after, path);
    return;
  }
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([
      ...Object.keys(before),
      ...Object.keys(after),
    ])) {
      yield* differences(before[key], after[key], [...path, key]);
    }
    return;
  }
  yield {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** Lists of things with names are compared by name, so that taking one out changes no other. */
function* listDifferences(
  before: unknown[],
  after: unknown[],
  path: string[],
): Generator<Difference> {
  const [former, latter] = [before.map(nameOf), after.map(nameOf)];
  if (!areNames(former) || !areNames(latter)) {
    const length = Math.max(before.length, after.length);
    for (let index = 0; index < length; index++) {
      yield* differences(before[index], after[index], [...path, String(index)]);
    }
    return;
  }
  for (const [index, name] of former.entries()) {
    if (latter.includes(name)) continue;
    yield { path: [...path, String(index)], before: before[index] };
  }
  for (const [index, name] of latter.entries()) {
    const old = former.indexOf(name);
    yield* differences(old < 0 ? undefined : before[old], after[index], [
      ...path,
      String(index),
    ]);
  }
}

function nameOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const name = value.name ?? (value.metadata as any)?.name;
  return typeof name === 'string' ? name : undefined;
}

function areNames(names: Array<string | undefined>): boolean {
  return (
    names.every(each => each !== undefined) &&
    new Set(names).size === names.length
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown({ path, ...values }: Difference): DiffLine {
  return {
    path: path.map(each => `/${escape(each)}`).join(''),
    ...('before' in values && { before: kept(path, values.before) }),
    ...('after' in values && { after: kept(path, values.after) }),
  };
}

function kept(path: string[], value: unknown): unknown {
  const name = path[path.length - 1] ?? '';
  const isScalar = typeof value !== 'object' || value === null;
  // The variable's own name is out of sight here: what is called `value` may be anything.
  if (isScalar && (isSensitive(name) || name === 'value')) return HIDDEN;
  const hidden = hideSecrets(value);
  const text = JSON.stringify(hidden) ?? '';
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : hidden;
}

function escape(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1');
}
