import {
  withoutUnseen,
  type DiffLine,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { hideSecrets } from './hideSecrets';

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

/** A value, and what may be shown of it. */
interface Pair {
  raw: unknown;
  shown: unknown;
}

/** Where a value differs. */
interface Difference {
  path: string[];
  before?: Pair;
  after?: Pair;
}

/** What differs, by JSON pointer, without values that may be secret and no larger than is worth keeping. */
export function diffOf(before: unknown, after: unknown): Diff {
  const lines: DiffLine[] = [];
  let size = 0;
  let omitted = 0;
  for (const each of differences(pairOf(before), pairOf(after), [])) {
    const line = toLine(each);
    size += JSON.stringify(line).length;
    if (lines.length < MAX_LINES && size <= MAX_SIZE) lines.push(line);
    else omitted++;
  }
  return { lines, omitted };
}

/** Compared is what is, shown is what may be: so a secret that changed is told without it. */
function pairOf(raw: unknown): Pair {
  return { raw, shown: hideSecrets(raw) };
}

function* differences(
  before: Pair,
  after: Pair,
  path: string[],
): Generator<Difference> {
  if (Object.is(before.raw, after.raw)) return;
  if (Array.isArray(before.raw) && Array.isArray(after.raw)) {
    yield* listDifferences(before, after, path);
    return;
  }
  if (isObject(before.raw) && isObject(after.raw)) {
    const keys = [...Object.keys(before.raw), ...Object.keys(after.raw)];
    for (const key of new Set(keys)) {
      yield* differences(child(before, key), child(after, key), [...path, key]);
    }
    return;
  }
  yield {
    path,
    ...(before.raw !== undefined && { before }),
    ...(after.raw !== undefined && { after }),
  };
}

/** Lists of things with names are compared by name, so that taking one out changes no other. */
function* listDifferences(
  before: Pair,
  after: Pair,
  path: string[],
): Generator<Difference> {
  const former = before.raw as unknown[];
  const latter = after.raw as unknown[];
  const [oldNames, newNames] = [former.map(nameOf), latter.map(nameOf)];
  const at = (index: number) => [...path, String(index)];
  if (!areNames(oldNames) || !areNames(newNames)) {
    const length = Math.max(former.length, latter.length);
    for (let index = 0; index < length; index++) {
      yield* differences(child(before, index), child(after, index), at(index));
    }
    return;
  }
  for (const [index, name] of oldNames.entries()) {
    if (!newNames.includes(name)) {
      yield { path: at(index), before: child(before, index) };
    }
  }
  for (const [index, name] of newNames.entries()) {
    const old = child(before, oldNames.indexOf(name));
    yield* differences(old, child(after, index), at(index));
  }
}

function child({ raw, shown }: Pair, key: string | number): Pair {
  return { raw: (raw as any)?.[key], shown: (shown as any)?.[key] };
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

function toLine({ path, before, after }: Difference): DiffLine {
  return {
    path: path.map(each => `/${escape(each)}`).join(''),
    ...(before && { before: kept(before.shown) }),
    ...(after && { after: kept(after.shown) }),
  };
}

function kept(shown: unknown): unknown {
  const text = JSON.stringify(shown, plain) ?? '';
  if (text.length <= MAX_VALUE) return text ? JSON.parse(text) : shown;
  return `${withoutUnseen(text.slice(0, MAX_VALUE - 1))}…`;
}

/** Texts are kept line by line, without what is not seen: a change that reads as another one is none that anybody approves. */
function plain(_name: string, value: unknown): unknown {
  return typeof value === 'string'
    ? value.split('\n').map(withoutUnseen).join('\n')
    : value;
}

function escape(part: string): string {
  return withoutUnseen(part).replace(/~/g, '~0').replace(/\//g, '~1');
}
