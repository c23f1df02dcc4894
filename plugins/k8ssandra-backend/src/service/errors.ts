import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import {
  causesOf,
  k8ssandraPermissions,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ownMessage } from '../errors';
import { InvalidManifestError } from '../manifest/InvalidManifestError';

/** One answer for what is not there and what the viewer may not read. */
export function clusterNotFound(id: ClusterId): NotFoundError {
  return new NotFoundError(
    `Cluster ${id.namespace}/${id.name} of control plane ${id.controlPlane}: not found, or not yours to see (permission ${k8ssandraPermissions.clusterRead.name})`,
  );
}

/** While the K8ssandraClusters were never listed nobody can say what exists. */
export function notSynced(controlPlane: ControlPlane): ServiceUnavailableError {
  const reason = controlPlane.contexts().find(({ name }) => name === '')
    ?.reason?.message;
  return new ServiceUnavailableError(
    `Control plane ${controlPlane.name} was not read yet${
      reason ? `: ${reason}` : ''
    }. Try again when it answers`,
  );
}

const KNOWN = {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
};

/**
 * What a write's caller is told: the causes of a refused object, or the error without whatever it was caused by.
 * Errors of unknown kinds are returned as they are, for the router to hide.
 */
export function writeError(controlPlane: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof InvalidManifestError) {
    return error;
  }
  if (error.name === 'InputError') {
    return new InvalidManifestError(
      causesOf(error)?.map(({ field, reason, message }) => ({
        field,
        reason,
        message,
      })) ?? [{ field: '', reason: 'Invalid', message: ownMessage(error) }],
    );
  }
  if (!(error.name in KNOWN)) {
    return error;
  }
  const Known = KNOWN[error.name as keyof typeof KNOWN];
  return new Known(`Control plane ${controlPlane}: ${ownMessage(error)}`);
}
