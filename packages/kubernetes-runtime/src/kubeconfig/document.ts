import { parseDocument } from 'yaml';
import { KubeconfigRefusal } from './types';

/** Larger than any real kubeconfig with its certificates. */
export const MAX_KUBECONFIG_BYTES = 256 * 1024;

/** Aliases are legal YAML, but nobody writes kubeconfigs with them; many of them are an attack. */
const MAX_ALIASES = 10;

/** A mapping whose keys are taken one by one. */
export type Mapping = Record<string, unknown>;

/** An entry of `clusters`, `users` or `contexts`, with its place. */
export interface Entry {
  value: Mapping;
  field: string;
}

/** Parses the text of a kubeconfig: limited in size and aliases, plain types only, one document. */
export function parseKubeconfig(text: string): Mapping {
  if (Buffer.byteLength(text) > MAX_KUBECONFIG_BYTES) {
    throw new KubeconfigRefusal(
      'TooLarge',
      '',
      `The kubeconfig is larger than ${MAX_KUBECONFIG_BYTES / 1024} kB`,
    );
  }
  const malformed = (words: string) =>
    new KubeconfigRefusal('Malformed', '', `The kubeconfig ${words}`);
  const document = parseDocument(text, { schema: 'core', merge: false });
  const [error] = document.errors;
  if (error) {
    // Only the place: the parser's message quotes the text, which may be a secret.
    const line = error.linePos?.[0].line;
    throw malformed(`is not YAML${line ? `: look at line ${line}` : ''}`);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    throw malformed('uses too many YAML aliases');
  }
  if (!isMapping(value)) throw malformed('is not a mapping');
  return value;
}

/** True for a plain mapping. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Finds the named entry of a list such as `clusters`, and what it holds under `key`. */
export function findEntry(
  kubeconfig: Mapping,
  list: 'clusters' | 'users' | 'contexts',
  name: string,
): Entry | undefined {
  const entries = kubeconfig[list];
  if (!Array.isArray(entries)) return undefined;
  const index = entries.findIndex(
    entry => isMapping(entry) && entry.name === name,
  );
  if (index === -1) return undefined;
  const key = list.slice(0, -1);
  const value = entries[index][key] ?? {};
  const field = `${list}[${index}].${key}`;
  if (!isMapping(value)) {
    throw new KubeconfigRefusal(
      'Malformed',
      field,
      `${field} is not a mapping`,
    );
  }
  return { value, field };
}

/** A text field; undefined when absent or empty, as kubectl takes it. */
export function textOf({ value, field }: Entry, key: string) {
  const text = Object.hasOwn(value, key) ? value[key] : undefined;
  if (text === undefined || text === null || text === '') return undefined;
  if (typeof text === 'string') return text;
  throw new KubeconfigRefusal(
    'Malformed',
    `${field}.${key}`,
    `${field}.${key} is not a text`,
  );
}

/** True when a field is there and says something. */
export function isSet({ value }: Entry, key: string): boolean {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return (
    found !== undefined && found !== null && found !== '' && found !== false
  );
}
