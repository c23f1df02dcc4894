import { ConflictError } from '@backstage/errors';
import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KUBECONFIG_KEY } from '../../snapshot';
import { connectError } from './errors';
import { heldContext, idOf, type HeldContext } from './held';
import { secretNameOf } from './renewContext';
import { say } from './sentences';
import type { Surroundings } from './surroundings';
import type { CallerView, PersonalOptions, RemoveResult } from './types';
import { usesOf, type ContextUse } from './uses';

/** Uses that a refusal names; nobody reads a hundred. */
const NAMED = 10;

/**
 * Forgets a Kubernetes cluster: its ClientConfig, then the Secret with the kubeconfig when nothing else needs it. Nothing in that
 * Kubernetes cluster is touched.
 * @throws NotFoundError; ConflictError while something uses it, or when it changed meanwhile; ServiceUnavailableError while the control-plane cluster is away
 */
export async function removeContext(
  name: string,
  { caller, signal }: PersonalOptions,
  around: Surroundings,
): Promise<RemoveResult> {
  const held = await heldContext(name, around, signal);
  const uses = await usesOf(name, around, signal);
  if (uses.length > 0) throw inUse(name, uses, caller);
  await deleteConfig(held.config, around, signal);
  const removal = await deleteSecret(held, around, signal);
  around.refresh();
  const { mode } = around;
  return mode === 'observe'
    ? { ...removal, notes: [...removal.notes, say('note.operator')] }
    : removal;
}

/** Names what the caller may see; of the rest only that there is something. */
function inUse(
  name: string,
  uses: ContextUse[],
  { mayReadCluster }: CallerView,
): ConflictError {
  const seen = uses.filter(({ cluster }) => cluster && mayReadCluster(cluster));
  const named = seen.slice(0, NAMED).map(use => use.name);
  const more = seen.length - named.length;
  const list = [
    ...named,
    ...(more > 0 ? [`${more} more`] : []),
    ...(seen.length < uses.length ? ['others that you may not see'] : []),
  ];
  return new ConflictError(
    `The context ${name} is in use: ${list.join(
      ', ',
    )}. Move or delete these datacenters first; nothing was changed`,
  );
}

async function deleteConfig(
  config: ClientConfig,
  { home }: Surroundings,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { name, namespace, uid, resourceVersion } = config.metadata;
  try {
    await home.client.delete(
      resourceTypes.ClientConfig,
      { name, namespace },
      { uid, resourceVersion, signal },
    );
  } catch (error) {
    // Somebody else was faster: what was wanted is so.
    if (KubernetesError.isNotFound(error)) return;
    throw connectError(error, `ClientConfig ${idOf(config)}`);
  }
}

/** The context is gone by now, so that what cannot be deleted is told and no error. */
async function deleteSecret(
  { config, sharing }: HeldContext,
  { home }: Surroundings,
  signal: AbortSignal | undefined,
): Promise<RemoveResult> {
  const secret = secretNameOf(config);
  const type = resourceTypes.Secret;
  const key = {
    namespace: config.metadata.namespace,
    name: config.spec?.kubeConfigSecret?.name ?? '',
  };
  const absent: RemoveResult = {
    secret: 'absent',
    notes: [say('note.secretAbsent', { secret })],
  };
  if (!key.name) return absent;
  try {
    const live = await home.client.get<Secret>(type, key, { signal });
    if (sharing.length > 0 || !isOnlyKubeconfig(live)) {
      const note =
        sharing.length > 0
          ? say('note.secretShared', { secret, others: sharing })
          : say('note.secretMore', { secret });
      return { secret: 'kept', notes: [note] };
    }
    const { uid, resourceVersion } = live.metadata;
    await home.client.delete(type, key, { uid, resourceVersion, signal });
    return { secret: 'deleted', notes: [] };
  } catch (error) {
    if (KubernetesError.isNotFound(error)) return absent;
    if (!(error instanceof KubernetesError)) throw error;
    const message = error.message;
    return {
      secret: 'kept',
      notes: [say('note.secretLeft', { secret, message })],
    };
  }
}

/** Holds a kubeconfig and nothing else, and is nobody's: neither an owner's nor a copy, nor what is copied to regions. */
function isOnlyKubeconfig({ metadata, data = {} }: Secret): boolean {
  const keys = Object.keys(data);
  const isReplicated =
    metadata.labels?.[labels.replicatedSecretName] !== undefined ||
    metadata.labels?.[labels.replicatedBy] !== undefined;
  return (
    keys.every(key => key === KUBECONFIG_KEY) &&
    !metadata.ownerReferences?.length &&
    !isReplicated
  );
}
