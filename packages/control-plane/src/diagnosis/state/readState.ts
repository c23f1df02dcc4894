import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isRecord } from '../../render/ideal/records';
import { plainObject } from './plainObject';
import { readContext } from './readContext';
import { readFiles, type JsonFile } from './readFiles';
import { readReachability } from './reachability';
import { stateError } from './stateError';
import type { RecordedContext, RecordedState, RefusedOrder } from './types';

const REACHABILITY = 'reachability.json';

/** Statuses of K8ssandraClusters by `<namespace>/<name>`, where the objects themselves have none. */
const STATUSES = 'status.json';

/** What somebody ordered, and what the API server answered. */
const ORDER = 'input.json';
const REFUSAL = 'rejected.json';

const BESIDE = new Set([REACHABILITY, STATUSES, ORDER, REFUSAL]);

/** Reads a directory of `<context>.json` files and what lies beside them. @throws StateError for anything that is not as it must be */
export function readState(directory: string): RecordedState {
  const files = readFiles(directory);
  const contexts: RecordedContext[] = [];
  const ignored: string[] = [];
  for (const file of files.filter(each => !BESIDE.has(each.name))) {
    const context = readContext(file);
    if (context) addContext(contexts, context);
    else ignored.push(file.name);
  }
  const beside = (name: string) => files.find(each => each.name === name);
  return {
    directory,
    contexts,
    reachability: reachabilityOf(beside(REACHABILITY)),
    statuses: statusesOf(beside(STATUSES)),
    ...(contexts.length === 0 && {
      refused: refusedOf(beside(ORDER), beside(REFUSAL)),
    }),
    ignored,
  };
}

function addContext(contexts: RecordedContext[], context: RecordedContext) {
  const twin = contexts.find(each => each.name === context.name);
  if (twin) {
    throw stateError(
      `${context.file}: context`,
      `"${context.name}" is given in ${twin.file} as well: keep one file for each context`,
    );
  }
  contexts.push(context);
}

function reachabilityOf(
  file: JsonFile | undefined,
): RecordedState['reachability'] {
  if (!file) return new Map();
  if (!isRecord(file.value)) {
    throw stateError(
      file.name,
      'is not an object: give {"<context>": {"state", "reason", "lastContactSeconds"}}',
    );
  }
  return new Map(
    Object.entries(file.value).map(([context, value]) => [
      context,
      readReachability(`${file.name}: ${JSON.stringify(context)}`, value),
    ]),
  );
}

function statusesOf(file: JsonFile | undefined): RecordedState['statuses'] {
  if (!isRecord(file?.value)) return new Map();
  return new Map(
    Object.entries(file.value).flatMap(([key, status]) => {
      if (!isRecord(status)) return [];
      const [object] = plainObject({
        kind: 'K8ssandraCluster',
        metadata: {},
        status,
      }) as K8ssandraCluster[];
      return object.status ? [[key, object.status] as const] : [];
    }),
  );
}

function refusedOf(
  order: JsonFile | undefined,
  refusal: JsonFile | undefined,
): RefusedOrder | undefined {
  const given = order?.value;
  const message = isRecord(refusal?.value) ? refusal.value.message : undefined;
  const isOrder =
    isRecord(given) &&
    given.kind === 'K8ssandraCluster' &&
    isRecord(given.metadata) &&
    typeof given.metadata.name === 'string';
  if (!isOrder || typeof message !== 'string') return undefined;
  const [cluster] = plainObject(given) as K8ssandraCluster[];
  return { cluster, message };
}
