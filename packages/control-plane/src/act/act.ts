import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Action } from '../plan';
import { applyDeclared } from './applyDeclared';
import { generatePassword as randomPassword } from './generatePassword';
import { observe } from './observe';
import { readReferences } from './readReferences';
import { manageSchema } from './schema';
import type { ActOptions, ActResult } from './types';

type Of<T extends Action['type']> = Extract<Action, { type: T }>;

/**
 * Carries out one action. Repeating it is harmless: applies say what shall be, creates and deletes name what they saw.
 * @throws KubernetesError, StepError; both with words that are fit to be shown
 */
export async function act(
  action: Action,
  options: ActOptions,
): Promise<ActResult> {
  const { cluster, signal, generatePassword = randomPassword } = options;
  const { client } = cluster;
  switch (action.type) {
    case 'apply': {
      const stored = await applyDeclared(action, options);
      observe(cluster, action.resource, stored);
      return { stored };
    }
    case 'create':
      return create(action, action.object, options);
    case 'create-secret':
      return create(action, action.make(generatePassword()), options);
    case 'merge-patch':
      return patch(action, options);
    case 'delete':
      return remove(action, options);
    case 'management-api':
      return { schema: await manageSchema(action, { client, signal }) };
    case 'read':
      return {
        referenced: await readReferences(action.references, options),
        referencedFor: action.generation,
      };
    default:
      throw new TypeError('Unknown action');
  }
}

/** An object that is gone needs no patch: the next plan sees that it is. */
async function patch(
  action: Of<'merge-patch'>,
  { cluster, signal }: ActOptions,
): Promise<ActResult> {
  const { resource, namespace, name, subresource } = action;
  try {
    const stored = await cluster.client.mergePatch(
      resource,
      { namespace, name },
      action.patch,
      { signal, ...(subresource && { subresource }) },
    );
    observe(cluster, resource, stored);
  } catch (error) {
    if (!KubernetesError.isNotFound(error)) throw error;
  }
  return {};
}

async function create(
  { resource }: Pick<Of<'create'>, 'resource'>,
  object: KubernetesObject,
  { cluster, signal }: ActOptions,
): Promise<ActResult> {
  const stored = await cluster.client.create(resource, object, { signal });
  observe(cluster, resource, stored);
  return {};
}

/**
 * Deletes what the plan saw: another object of the name is left alone, and what changed since is deleted only after it was read again
 * (design: Control plane, destructive steps). The server compares the version, so what still has it need not be read before.
 */
async function remove(
  action: Of<'delete'>,
  options: ActOptions,
): Promise<ActResult> {
  const { resource, namespace, name, uid, resourceVersion } = action;
  if (resourceVersion === undefined) return removeRead(action, options);
  const { cluster, signal } = options;
  try {
    await cluster.client.delete(
      resource,
      { namespace, name },
      { uid, resourceVersion, propagationPolicy: 'Background', signal },
    );
  } catch (error) {
    if (KubernetesError.isConflict(error)) return removeRead(action, options);
    if (!KubernetesError.isNotFound(error)) throw error;
  }
  return {};
}

/** Reads live before anything is done. */
async function removeRead(
  action: Of<'delete'>,
  { cluster, signal, fence }: ActOptions,
): Promise<ActResult> {
  const { resource, namespace, name, uid } = action;
  const key = { namespace, name };
  const { client } = cluster;
  try {
    let live = await client.get<KubernetesObject>(resource, key, { signal });
    if (live.metadata.uid !== uid) return {};
    fence?.(live);
    const prepared = preparation(action, live);
    if (prepared) {
      live = await client.mergePatch(
        resource,
        key,
        {
          metadata: {
            uid,
            resourceVersion: live.metadata.resourceVersion,
            ...prepared,
          },
        },
        { signal },
      );
    }
    if (live.metadata.deletionTimestamp) return {};
    await client.delete(resource, key, {
      uid,
      resourceVersion: live.metadata.resourceVersion,
      propagationPolicy: 'Background',
      signal,
    });
  } catch (error) {
    if (!KubernetesError.isNotFound(error)) throw error;
  }
  return {};
}

/** What the metadata must be given before the deletion; undefined when it has it. */
function preparation(
  { removeFinalizer, annotate = {} }: Of<'delete'>,
  { metadata }: KubernetesObject,
): object | undefined {
  const { finalizers = [], annotations = {} } = metadata;
  const held = removeFinalizer && finalizers.includes(removeFinalizer);
  const noted = Object.entries(annotate).some(
    ([name, value]) => (annotations[name] ?? null) !== value,
  );
  if (!held && !noted) return undefined;
  return {
    ...(noted && { annotations: annotate }),
    ...(held && {
      finalizers: finalizers.filter(each => each !== removeFinalizer),
    }),
  };
}
