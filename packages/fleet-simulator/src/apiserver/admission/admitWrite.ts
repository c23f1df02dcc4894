import { cloneJson, equalJson, type KubeObject } from '../../storage';
import type { Core, Target, WriteParams } from '../operations/context';
import { keyOf } from '../operations/context';
import { toVersion } from '../operations/convert';
import { conflict, OBJECT_MODIFIED } from '../status';
import type { User } from '../types';
import { hasWebhooks } from './matchWebhooks';
import { runMutating, runValidating, type Warn } from './runWebhooks';

/** How often a write is judged again because the object changed meanwhile. */
const TRIES = 5;

/** A write that webhooks may look at. */
export interface AdmittedWrite<T> {
  target: Target;
  user: User;
  params: WriteParams;
  /** Carries it out; called several times, so it must not use up its body. */
  run(params: WriteParams): T;
  /** The object in its result. */
  objectOf(result: T): KubeObject;
}

/**
 * Carries out a write, through the webhooks that concern it. Where there are none it is done at once, as without this.
 *
 * The write is tried dry to see what would be stored; mutating webhooks change that, validating ones judge it, and then it is done
 * for good, unless the object changed meanwhile: then all begins again.
 * @throws StatusError
 */
export function admitWrite<T>(
  core: Core,
  write: AdmittedWrite<T>,
): T | Promise<T> {
  return hasWebhooks(core.store, write.target.resource.group)
    ? throughWebhooks(core, write)
    : write.run(write.params);
}

async function throughWebhooks<T>(
  core: Core,
  write: AdmittedWrite<T>,
): Promise<T> {
  const { target, params, user } = write;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const old = live(core, target);
    const dry = { ...params, dryRun: true, warn: () => {} };
    const wanted = write.objectOf(write.run(dry));
    const warnings: string[] = [];
    const warn: Warn = text => warnings.push(text);
    const attributes = {
      target,
      operation: old ? ('UPDATE' as const) : ('CREATE' as const),
      old,
      user,
      dryRun: params.dryRun,
      options: optionsOf(old, params),
    };
    const mutated = await runMutating(
      core.store,
      { ...attributes, object: wanted },
      warn,
    );
    const mutate = changeTo(wanted, mutated);
    const object = mutate
      ? write.objectOf(write.run({ ...dry, mutate }))
      : wanted;
    await runValidating(core.store, { ...attributes, object }, warn);
    const now = live(core, target);
    if (now?.metadata.resourceVersion === old?.metadata.resourceVersion) {
      const result = write.run({ ...params, ...(mutate && { mutate }) });
      warnings.forEach(params.warn);
      return result;
    }
  }
  throw conflict(target.resource, target.name, OBJECT_MODIFIED);
}

function live(core: Core, target: Target): KubeObject | undefined {
  const stored = target.name ? core.store.get(keyOf(target)) : undefined;
  return stored && toVersion(stored, target.resource, target.version);
}

function optionsOf(old: KubeObject | undefined, params: WriteParams): object {
  return {
    kind: old ? 'UpdateOptions' : 'CreateOptions',
    apiVersion: 'meta.k8s.io/v1',
    ...(params.fieldManager && { fieldManager: params.fieldManager }),
    ...(params.dryRun && { dryRun: ['All'] }),
  };
}

/** What webhooks changed, as a change of the object in the next run; identity and versions are the server's. */
function changeTo(
  before: KubeObject,
  after: KubeObject | undefined,
): WriteParams['mutate'] {
  if (!after || equalJson(before, after)) return undefined;
  return object => {
    const { metadata, ...rest } = cloneJson(after);
    for (const key of Object.keys(object)) {
      if (key !== 'metadata' && !(key in rest)) delete object[key];
    }
    Object.assign(object, rest);
    for (const field of ['labels', 'annotations', 'finalizers'] as const) {
      if (metadata[field] === undefined) delete object.metadata[field];
      else Object.assign(object.metadata, { [field]: metadata[field] });
    }
  };
}
