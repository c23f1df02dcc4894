import { InputError } from '@backstage/errors';
import {
  isScalar,
  parseAllDocuments,
  type Document,
  type YAMLError,
} from 'yaml';
import { refuseBombs } from './refuseBombs';

/** Largest manifest that is read, in bytes of UTF-8. etcd keeps objects up to 1.5 MB; a K8ssandraCluster is a few kB. */
export const MAX_MANIFEST_BYTES = 256 * 1024;

/** Most nodes that aliases may expand to, so that a small text cannot become a huge object. */
const MAX_ALIASES = 100;

/**
 * Reads YAML or JSON text that holds exactly one object.
 * @throws InputError with line and column, never with an excerpt of the text
 */
export function parseManifest(text: string): Record<string, unknown> {
  if (Buffer.byteLength(text) > MAX_MANIFEST_BYTES) {
    throw new InputError(
      `manifest: it is larger than ${
        MAX_MANIFEST_BYTES / 1024
      } KiB; paste one K8ssandraCluster only`,
    );
  }
  refuseBombs(text);
  const documents = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  // An empty text has no array of documents.
  const filled = Array.isArray(documents)
    ? documents.filter(document => !isEmpty(document))
    : [];
  const error = filled.flatMap(document => document.errors)[0];
  if (error) {
    throw new InputError(`manifest: ${describe(error, text)}`);
  }
  if (filled.length === 0) {
    throw new InputError('manifest: it is empty; paste one K8ssandraCluster');
  }
  if (filled.length > 1) {
    throw new InputError(
      `manifest: it holds ${filled.length} documents; import one K8ssandraCluster at a time`,
    );
  }
  return toObject(() => filled[0].toJS({ maxAliasCount: MAX_ALIASES }));
}

function isEmpty({ contents, errors }: Document): boolean {
  const nothing =
    contents === null || (isScalar(contents) && contents.value === null);
  return nothing && errors.length === 0;
}

function toObject(read: () => unknown): Record<string, unknown> {
  let value: unknown;
  try {
    value = read();
  } catch {
    throw new InputError(
      'manifest: its YAML aliases cannot be expanded; write the values out',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(
      'manifest: it is not an object; paste one K8ssandraCluster, beginning with apiVersion and kind',
    );
  }
  return value as Record<string, unknown>;
}

/** The parser's own messages quote the text; its codes do not. */
function describe(error: YAMLError, text: string): string {
  const before = text.slice(0, error.pos[0]).split('\n');
  const line = before.length;
  const column = before[before.length - 1].length + 1;
  const problem = error.code.toLowerCase().replace(/_/g, ' ');
  return `line ${line}, column ${column} is not valid YAML (${problem})`;
}
