import {
  apiVersionOf,
  cleanupSubdomain,
  finalizers,
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withDefaults } from './ideal';
import { isRecord } from './ideal/records';
import { refusal } from './renderError';
import type { RenderDocument } from './types';

/** A K8ssandraCluster, and how errors call it. */
export interface GivenCluster {
  cluster: K8ssandraCluster;
  subject: string;
}

/** What the documents hold. */
export interface Given {
  clusters: GivenCluster[];
  /** What they refer to. */
  others: KubernetesObject[];
  notes: string[];
}

/** Kinds that K8ssandraClusters refer to. */
const PRESENT: string[] = [
  resourceTypes.Secret.kind,
  resourceTypes.ConfigMap.kind,
  resourceTypes.MedusaConfiguration.kind,
];

/** Sorts documents by what they are for. @throws RenderError for one that is no object, or is there twice */
export function sortDocuments(
  documents: RenderDocument[],
  namespace: string,
): Given {
  const given: Given = { clusters: [], others: [], notes: [] };
  const seen = new Map<string, string>();
  for (const document of documents) {
    const object = withNamespace(readObject(document), namespace);
    const name = nameOf(object);
    const subject = document.source ? `${document.source}: ${name}` : name;
    const isCluster = object.kind === resourceTypes.K8ssandraCluster.kind;
    if (isCluster) checkIdentity(object, subject);
    if (!isCluster && !PRESENT.includes(object.kind)) {
      given.notes.push(`${subject}: left out, render has no use for it`);
      continue;
    }
    const before = seen.get(name);
    if (before) {
      throw refusal(subject, `given twice, first as ${before}; keep one`);
    }
    seen.set(name, subject);
    if (isCluster) {
      const cluster = withDefaults(object as K8ssandraCluster);
      given.clusters.push({ cluster, subject });
    } else {
      given.others.push(object);
    }
  }
  if (given.clusters.length === 0) {
    throw refusal(
      '',
      'There is no K8ssandraCluster among the objects: give the file of one',
    );
  }
  return given;
}

function readObject({ object, source = 'A document' }: RenderDocument) {
  const metadata = isRecord(object) ? object.metadata : undefined;
  const isObject =
    isRecord(object) &&
    typeof object.kind === 'string' &&
    typeof object.apiVersion === 'string';
  if (!isObject) {
    throw refusal(
      source,
      'not an object of Kubernetes: apiVersion and kind are needed',
    );
  }
  if (object.kind === 'Kustomization') {
    throw refusal(
      source,
      'a Kustomization is not followed: give what "kubectl kustomize" prints',
    );
  }
  if (!isRecord(metadata) || typeof metadata.name !== 'string') {
    throw refusal(`${source}: ${object.kind}`, 'metadata.name is needed');
  }
  return object as unknown as KubernetesObject;
}

/** What an API server refuses before it looks at a specification. */
function checkIdentity(
  { apiVersion, metadata }: KubernetesObject,
  subject: string,
) {
  const expected = apiVersionOf(resourceTypes.K8ssandraCluster);
  if (apiVersion !== expected) {
    throw refusal(
      subject,
      `apiVersion: must be ${expected}, not ${apiVersion}`,
    );
  }
  if (
    cleanupSubdomain(metadata.name) !== metadata.name ||
    metadata.name === ''
  ) {
    throw refusal(
      subject,
      'metadata.name: write small letters, digits and "-", beginning and ending with a letter or digit',
    );
  }
}

/** As somebody asks for it: what a server or a control plane gave it before is left out. */
function withNamespace(
  object: KubernetesObject,
  namespace: string,
): KubernetesObject {
  const { name, labels, annotations, finalizers: held = [] } = object.metadata;
  const foreign = held.filter(each => each !== finalizers.cluster);
  const { status: _, ...rest } = object as KubernetesObject & {
    status?: unknown;
  };
  return {
    ...rest,
    metadata: {
      name,
      namespace: object.metadata.namespace || namespace,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ...(foreign.length > 0 && { finalizers: foreign }),
    },
  };
}

function nameOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} ${metadata.namespace}/${metadata.name}`;
}
