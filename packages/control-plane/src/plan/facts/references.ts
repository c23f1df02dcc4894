import {
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InputError } from '@backstage/errors';
import {
  buildPerNodeConfigMap,
  referenceKey,
  referencesOf,
  unmetReferences,
  type Reference,
  type Referenced,
} from '../../desired';
import type { Snapshot } from '../../snapshot/types';
import { memo } from '../memo';
import { contextOf } from './contextFacts';
import type { DatacenterFacts } from './datacenterFacts';

/** What a datacenter refers to, and what is known of it. */
export interface ReferenceFacts {
  /** Everything that must be there. */
  all: Reference[];
  /** To be looked for: never read, or read for an older generation. */
  unread: Reference[];
  /** Looked for, and not there or without an entry that is needed. */
  absent: Reference[];
  /** The objects, as far as they are known. */
  referenced: Referenced;
  /** Tells one set of objects from another: part of the key of everything that is built from them. */
  version: string;
}

const NOTHING: ReferenceFacts = {
  all: [],
  unread: [],
  absent: [],
  referenced: {},
  version: '',
};

/**
 * Reads the facts of one datacenter's references. A ConfigMap that a watch brings counts as it is there, so that its edits are
 * seen; everything else as it was read last.
 */
export function referenceFacts(
  snapshot: Snapshot,
  facts: Pick<DatacenterFacts, 'template' | 'name' | 'context' | 'namespace'>,
): ReferenceFacts {
  const all = requiredBy(snapshot.cluster, facts);
  const looks = [...all, ...nameToCheck(snapshot, facts)];
  if (looks.length === 0) return NOTHING;
  const outdated = new Set(snapshot.outdatedReferences ?? []);
  const referenced: Record<string, KubernetesObject | null> = {};
  const unread: Reference[] = [];
  for (const each of looks) {
    const key = referenceKey(each);
    const watched = watchedConfigMap(snapshot, each);
    const found = watched ?? snapshot.referenced[key];
    if (found !== undefined) referenced[key] = found;
    const isRead = found !== undefined && !outdated.has(key);
    if (!watched && !isRead) unread.push(each);
  }
  const absent = unmetReferences(all, referenced).filter(
    each => !unread.includes(each),
  );
  return { all, unread, absent, referenced, version: versionOf(referenced) };
}

/** A specification whose references cannot be told is refused where it is built, with the field. */
function requiredBy(
  cluster: K8ssandraCluster,
  { template, name }: Pick<DatacenterFacts, 'template' | 'name'>,
): Reference[] {
  return memo(cluster, `references/${name}`, () =>
    orNothing(() => referencesOf(cluster, template), []),
  );
}

/**
 * The name of a ConfigMap that is about to be made: one without our labels is in no watch, and must not be taken over
 * (operator-spec 3.19).
 */
function nameToCheck(
  { cluster }: Snapshot,
  facts: Pick<DatacenterFacts, 'template' | 'name' | 'context' | 'namespace'>,
): Reference[] {
  const { template, name, context, namespace } = facts;
  const own = memo(cluster, `per-node/${name}`, () =>
    orNothing(() => buildPerNodeConfigMap({ cluster, template }), undefined),
  );
  const isWatched = context.configMaps.some(
    each =>
      each.metadata.name === own?.metadata.name &&
      each.metadata.namespace === namespace,
  );
  if (!own || isWatched) return [];
  return [
    {
      context: context.name,
      resource: resourceTypes.ConfigMap,
      namespace,
      name: own.metadata.name,
      field: 'spec.cassandra.config.cassandraYaml.num_tokens',
    },
  ];
}

function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) return nothing;
    throw error;
  }
}

function watchedConfigMap(
  snapshot: Snapshot,
  { context, resource, namespace, name }: Reference,
): KubernetesObject | undefined {
  if (resource.kind !== resourceTypes.ConfigMap.kind) return undefined;
  return contextOf(snapshot, context).configMaps.find(
    each =>
      each.metadata.name === name && each.metadata.namespace === namespace,
  );
}

function versionOf(referenced: Referenced): string {
  return Object.entries(referenced)
    .map(([key, found]) =>
      found
        ? `${key}@${found.metadata.uid}/${found.metadata.resourceVersion}`
        : key,
    )
    .join(' ');
}
