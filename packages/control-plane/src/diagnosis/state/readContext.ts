import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isRecord, type Json } from '../../render/ideal/records';
import { plainObject } from './plainObject';
import type { JsonFile } from './readFiles';
import { stateError } from './stateError';
import type { RecordedContext } from './types';

const SHAPE = 'give {"context": "…", "objects": [{"object": {…}}]}';

/**
 * Reads a file of objects: `{"context", "objects": [{"object": {…}}]}`, or a list as `kubectl get -o json` prints it, whose context is
 * then the name of the file. Undefined for a file of something else.
 *
 * @throws StateError naming the field
 */
export function readContext({
  name: file,
  value,
}: JsonFile): RecordedContext | undefined {
  if (!isRecord(value)) throw stateError(file, `is not an object: ${SHAPE}`);
  if (Array.isArray(value.items)) {
    const objects = objectsOf(file, 'items', value.items);
    const name = value.context ?? file.replace(/\.json$/, '');
    return { name: contextName(file, name), file, objects };
  }
  const { context, objects } = value;
  if (context === undefined && objects === undefined) return undefined;
  const name = contextName(file, context);
  if (!Array.isArray(objects)) {
    throw stateError(`${file}: objects`, `is not a list: ${SHAPE}`);
  }
  return { name, file, objects: objectsOf(file, 'objects', objects) };
}

function contextName(file: string, name: unknown): string {
  if (typeof name === 'string' && name !== '') return name;
  throw stateError(
    `${file}: context`,
    `is not a name: give the one that k8sContext uses, for instance "${file.replace(
      /\.json$/,
      '',
    )}"`,
  );
}

function objectsOf(
  file: string,
  field: string,
  entries: unknown[],
): KubernetesObject[] {
  const found = entries.flatMap((entry, index) => {
    const wrapped = isRecord(entry) && 'object' in entry;
    const at = `${file}: ${field}[${index}]${wrapped ? '.object' : ''}`;
    return expand(at, wrapped ? (entry as Json).object : entry);
  });
  // One that is given twice counts as it was written last.
  return [...new Map(found.map(each => [keyOf(each), each])).values()];
}

/** Lists within lists are what `kubectl get` of several kinds gives. */
function expand(at: string, value: unknown): KubernetesObject[] {
  if (!isRecord(value)) {
    throw stateError(
      at,
      'is not an object of Kubernetes: give one with kind and metadata',
    );
  }
  if (Array.isArray(value.items)) {
    return value.items.flatMap((each, index) =>
      expand(`${at}.items[${index}]`, each),
    );
  }
  const { kind, metadata } = value;
  if (typeof kind !== 'string' || kind === '') {
    throw stateError(
      `${at}.kind`,
      'is missing: give the object as kubectl get -o json prints it',
    );
  }
  if (!isRecord(metadata) || typeof metadata.name !== 'string') {
    throw stateError(
      `${at}.metadata.name`,
      'is missing: give the object as kubectl get -o json prints it',
    );
  }
  return plainObject(value);
}

function keyOf({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
}
