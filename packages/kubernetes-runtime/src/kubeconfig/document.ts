import {
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { KubeconfigRefusal } from './types';

/** Larger than any real kubeconfig with its certificates. */
export const MAX_KUBECONFIG_BYTES = 256 * 1024;

/** Anchors and their aliases are legal YAML, but nobody writes kubeconfigs with them; many of them are an attack. */
const MAX_ALIASES = 10;

/**
 * The smallest parts of the text: words, line breaks, brackets. A kubeconfig of 256 kB has some 5,000 of them, since most of it is
 * certificates; one that consists of brackets has 260,000 and would occupy the process for half a minute.
 */
const MAX_LEXEMES = 15_000;

/** Brackets inside brackets. */
const MAX_FLOW_DEPTH = 64;

/** A mapping whose keys are taken one by one. */
export type Mapping = Record<string, unknown>;

/** An entry of `clusters`, `users` or `contexts`, with its place. */
export interface Entry {
  value: Mapping;
  field: string;
}

const malformed = (words: string) =>
  new KubeconfigRefusal('Malformed', '', `The kubeconfig ${words}`);

/** Looks at the parts of the text before anything is built from it: that costs the same whatever they are. */
function refuseBombs(text: string): void {
  let lexemes = 0;
  let aliases = 0;
  let anchors = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const [first] = lexeme;
    if (++lexemes > MAX_LEXEMES) throw malformed('has too many parts');
    if (first === '*') aliases++;
    if (first === '&') anchors++;
    if (aliases > MAX_ALIASES || anchors > MAX_ALIASES) {
      throw malformed('uses too many YAML aliases');
    }
    if (first === '!') {
      throw malformed('uses a YAML tag; write plain texts and mappings');
    }
    if (first === '[' || first === '{') depth++;
    if (first === ']' || first === '}') depth--;
    if (depth > MAX_FLOW_DEPTH) throw malformed('is nested too deep');
    if (depth < 0) throw malformed('closes a bracket that was not opened');
  }
}

/** The parser's own search for keys that occur twice compares each with each. */
function refuseDuplicates(document: ReturnType<typeof parseDocument>): void {
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : undefined;
        if (seen.has(name)) throw malformed('has a key twice in one mapping');
        seen.add(name);
      }
    },
  });
}

/**
 * Parses the text of a kubeconfig: one document of plain types, limited in size, parts, depth and aliases, so that no text takes longer
 * than a fraction of a second. Keys such as `__proto__` are keys like any other: every mapping is its own, and only own keys are read.
 * @throws KubeconfigRefusal `TooLarge` or `Malformed`, which quotes nothing
 */
export function parseKubeconfig(text: string): Mapping {
  if (Buffer.byteLength(text) > MAX_KUBECONFIG_BYTES) {
    throw new KubeconfigRefusal(
      'TooLarge',
      '',
      `The kubeconfig is larger than ${MAX_KUBECONFIG_BYTES / 1024} kB`,
    );
  }
  refuseBombs(text);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    // The place is all that is told of an error: the parser's message quotes the text, which may be a secret.
    prettyErrors: false,
    lineCounter,
  });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    throw malformed(`is not YAML: look at line ${line}`);
  }
  if (!isMap(document.contents)) throw malformed('is not a mapping');
  refuseDuplicates(document);
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    throw malformed('uses a YAML alias of nothing, or too often');
  }
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
  const isMeant = (entry: unknown) => isMapping(entry) && entry.name === name;
  const index = entries.findIndex(isMeant);
  if (index === -1) return undefined;
  const other = entries.findLastIndex(isMeant);
  if (other !== index) {
    throw new KubeconfigRefusal(
      'Malformed',
      `${list}[${other}].name`,
      `${list}[${other}].name is the same as that of ${list}[${index}]; remove one of them`,
    );
  }
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
