import { ConflictError } from '@backstage/errors';
import { toPublicPlan } from '@k8ssandra-backstage/control-plane';
import type {
  ApplyClusterResult,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import {
  annotations,
  causesOf,
  formatClusterId,
  normaliseK8ssandraCluster,
  validateK8ssandraCluster,
  type ApplyManifestResponse,
  type K8ssandraCluster,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ownMessage } from '../errors';
import {
  checkNamespace,
  namespaceNotFound,
  namespaceWarnings,
} from './placement';
import { toPublicManifest } from '../manifest/toPublicManifest';
import { refuse, type PreparedManifest } from '../manifest/prepareManifest';
import { notSynced, requireWritable, writeError } from './errors';
import { KeyedQueue } from './KeyedQueue';
import { leftOut } from './leftOut';
import { say } from './sentences';
import { settledObjects } from './settledObjects';
import type { ApplyOptions } from './types';

/** Annotations that an update keeps when its manifest does not state them. */
const KEPT = [annotations.owner, annotations.createToken];

/** Checks a manifest and gives it to its control plane. */
export class ManifestWriter {
  /** Two requests for one name must not both find it free. */
  readonly #queue = new KeyedQueue();

  apply(
    controlPlane: ControlPlane,
    served: string[] | undefined,
    manifest: PreparedManifest,
    options: ApplyOptions,
  ): Promise<ApplyManifestResponse> {
    return this.#queue.run(formatClusterId(manifest.id), async () => {
      if (!controlPlane.synced) {
        throw notSynced(controlPlane);
      }
      const existing = controlPlane.object(manifest.id);
      const repeated = repeatedCreation(existing, options.createToken);
      if (repeated && existing) {
        return answer(controlPlane, manifest, options, {
          outcome: 'unchanged',
          cluster: existing,
          plan: controlPlane.previewPlan(existing),
        });
      }
      const { cluster, notes } = normaliseK8ssandraCluster(manifest.cluster);
      const judged = validateK8ssandraCluster({
        cluster,
        previous: existing,
        knownContexts: knownContexts(controlPlane),
      });
      refuse([
        ...checkNamespace(controlPlane, cluster, served),
        ...judged.causes,
      ]);
      requireWritable(controlPlane);
      const written = await write(
        controlPlane,
        keepAnnotations(cluster, existing),
        options,
      );
      return answer(controlPlane, manifest, options, written.result, notes, [
        ...judged.warnings,
        ...written.warnings,
        ...leftOut({ spec: cluster.spec }, written.result.cluster).map(field =>
          say('apply.leftOut', { field }),
        ),
      ]);
    });
  }
}

function knownContexts(controlPlane: ControlPlane): string[] {
  return controlPlane
    .contexts()
    .filter(({ name, connection }) => name !== '' && connection !== 'missing')
    .map(({ name }) => name);
}

/**
 * Whether the object was made by an earlier try of the same request.
 * @throws ConflictError when the name is taken or the object is going away
 */
function repeatedCreation(
  existing: K8ssandraCluster | undefined,
  createToken: string | undefined,
): boolean {
  if (!existing) {
    return false;
  }
  const { metadata } = existing;
  const name = `${metadata.namespace}/${metadata.name}`;
  if (metadata.deletionTimestamp) {
    throw new ConflictError(
      `Cluster ${name} is being deleted. Wait until it is gone, or choose another name`,
    );
  }
  if (createToken === undefined) {
    return false;
  }
  if (metadata.annotations?.[annotations.createToken] !== createToken) {
    throw new ConflictError(
      `Cluster ${name} already exists. Choose another name`,
    );
  }
  return true;
}

function keepAnnotations(
  cluster: K8ssandraCluster,
  previous: K8ssandraCluster | undefined,
): K8ssandraCluster {
  const kept = Object.entries(previous?.metadata.annotations ?? {}).filter(
    ([key]) => (KEPT as string[]).includes(key),
  );
  if (kept.length === 0) {
    return cluster;
  }
  return {
    ...cluster,
    metadata: {
      ...cluster.metadata,
      annotations: {
        ...Object.fromEntries(kept),
        ...cluster.metadata.annotations,
      },
    },
  };
}

/** Who imports a manifest means all of it: fields that others set are taken over, and the dry run says which. */
async function write(
  controlPlane: ControlPlane,
  cluster: K8ssandraCluster,
  { dryRun = false }: ApplyOptions,
): Promise<{ result: ApplyClusterResult; warnings: Sentence[] }> {
  try {
    try {
      const options = { dryRun, force: !dryRun };
      const result = await controlPlane.applyCluster(cluster, options);
      return { result, warnings: [] };
    } catch (error) {
      if (!dryRun || !(error instanceof Error && isConflict(error))) {
        throw error;
      }
      const options = { dryRun, force: true };
      const result = await controlPlane.applyCluster(cluster, options);
      return {
        result,
        warnings: [say('apply.takesOver', { conflict: conflictOf(error) })],
      };
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') {
      // The namespace went, or we may not list namespaces.
      throw namespaceNotFound(controlPlane.name, cluster);
    }
    throw writeError(controlPlane.name, error);
  }
}

/** The fields, or what the API server says where it names none. */
function conflictOf(error: Error): string {
  const fields = causesOf(error)?.map(({ field }) => field);
  return fields?.join(', ') ?? ownMessage(error);
}

function isConflict(error: Error): boolean {
  return error.name === 'ConflictError';
}

function answer(
  controlPlane: ControlPlane,
  manifest: PreparedManifest,
  { dryRun = false }: ApplyOptions,
  result: ApplyClusterResult,
  notes: Sentence[] = [],
  warnings: Sentence[] = [],
): ApplyManifestResponse {
  const { uid } = result.cluster.metadata;
  return {
    dryRun,
    id: manifest.id,
    // What a dry run would create has no UID of its own.
    uid: dryRun && result.outcome === 'created' ? null : uid ?? null,
    outcome: result.outcome,
    notes,
    warnings: [...warnings, ...namespaceWarnings(controlPlane, result.cluster)],
    manifest: toPublicManifest(result.cluster),
    plan: toPublicPlan(result.plan),
    ...(dryRun && { objects: settledObjects(controlPlane, result.cluster) }),
  };
}
