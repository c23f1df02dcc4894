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
    const name = value.context ?? file.replace(/\.json$/, '');
    const read = objectsOf(file, 'items', value.items);
    return { name: contextName(file, name), file, ...read };
  }
  const { context, objects } = value;
  if (context === undefined && objects === undefined) return undefined;
  const name = contextName(file, context);
  if (!Array.isArray(objects)) {
    throw stateError(`${file}: objects`, `is not a list: ${SHAPE}`);
  }
  return { name, file, ...objectsOf(file, 'objects', objects) };
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

/** What cannot be read is left out, and a note says which: one odd object is no reason to say nothing of all others. */
function objectsOf(
  file: string,
  field: string,
  entries: unknown[],
): Pick<RecordedContext, 'objects' | 'notes'> {
  const notes: string[] = [];
  const found = entries.flatMap((entry, index) => {
    const wrapped = isRecord(entry) && 'object' in entry;
    const at = `${file}: ${field}[${index}]${wrapped ? '.object' : ''}`;
    const value = wrapped ? (entry as Json).object : entry;
    return expand(at, value, note => notes.push(note));
  });
  // One that is given twice counts as it was written last.
  const objects = [...new Map(found.map(each => [keyOf(each), each])).values()];
  return { objects, notes };
}

/** Lists within lists are what `kubectl get` of several kinds gives. */
function expand(
  at: string,
  value: unknown,
  note: (text: string) => void,
): KubernetesObject[] {
  const leaveOut = (field: string, what: string) => {
    note(`${at}${field} ${what}: it is left out`);
    return [];
  };
  if (!isRecord(value)) return leaveOut('', 'is not an object of Kubernetes');
  if (Array.isArray(value.items)) {
    return value.items.flatMap((each, index) =>
      expand(`${at}.items[${index}]`, each, note),
    );
  }
  const { kind, metadata } = value;
  if (typeof kind !== 'string' || kind === '') {
    return leaveOut('.kind', 'is missing');
  }
  if (
    !isRecord(metadata) ||
    typeof metadata.name !== 'string' ||
    metadata.name === ''
  ) {
    return leaveOut('.metadata.name', 'is missing');
  }
  return plainObject(value, (path, what) => leaveOut(`.${path}`, what));
}

function keyOf({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
}
