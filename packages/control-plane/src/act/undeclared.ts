import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';

/** One field that a server does not know, as it names it: `.spec.racks[name="r1"].zone`. */
const UNDECLARED = /(\.\S+): field not declared in schema/g;

/** Paths of the fields for which a server refused an apply altogether, because its CRD is older than we are; none for other errors. */
export function undeclaredPaths(error: unknown): string[] {
  if (!KubernetesError.is(error, 'ServerError')) return [];
  return [...error.message.matchAll(UNDECLARED)].map(([, path]) => path);
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which item of a list a path names: `[2]`, `[="value"]` or `[name="x",port=80]`. */
function isNamed(text: string, item: unknown, index: number): boolean {
  if (/^\d+$/.test(text)) return Number(text) === index;
  if (text.startsWith('=')) return JSON.stringify(item) === text.slice(1);
  const keys = text.match(/[^=,]+=("(?:[^"\\]|\\.)*"|[^,]+)/g) ?? [];
  return (
    keys.length > 0 &&
    keys.every(key => {
      const at = key.indexOf('=');
      const value = isMap(item) ? item[key.slice(0, at)] : undefined;
      return JSON.stringify(value) === key.slice(at + 1);
    })
  );
}

/** The value without what a path names; the value itself where it names nothing. A name in a path may contain dots. */
function without(value: unknown, path: string): unknown {
  if (isMap(value) && path.startsWith('.')) {
    const rest = path.slice(1);
    if (rest in value) {
      const { [rest]: _, ...kept } = value;
      return kept;
    }
    for (const [key, item] of Object.entries(value)) {
      const next = rest.slice(key.length);
      if (!rest.startsWith(key) || !/^[.[]/.test(next)) continue;
      const changed = without(item, next);
      if (changed !== item) return { ...value, [key]: changed };
    }
  }
  const [whole, text] = /^\[((?:"(?:[^"\\]|\\.)*"|[^\]])*)\]/.exec(path) ?? [];
  if (Array.isArray(value) && whole !== undefined) {
    const index = value.findIndex((item, at) => isNamed(text, item, at));
    const changed = without(value[index], path.slice(whole.length));
    if (changed !== value[index]) return value.with(index, changed);
  }
  return value;
}

/** An object without some fields; itself where none of them is there. */
export function withoutPaths<T>(object: T, paths: string[]): T {
  return paths.reduce<unknown>(without, object) as T;
}
