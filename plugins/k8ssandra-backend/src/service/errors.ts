import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type {
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import {
  causesOf,
  k8ssandraPermissions,
  type ClusterId,
  type ContextId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ownMessage, publicError } from '../errors';
import { InvalidManifestError } from '../manifest/InvalidManifestError';

/** One answer for what is not there and what the viewer may not read. */
export function clusterNotFound(id: ClusterId): NotFoundError {
  return new NotFoundError(
    `Cluster ${id.namespace}/${id.name} of control plane ${id.controlPlane}: not found, or not yours to see (permission ${k8ssandraPermissions.clusterRead.name})`,
  );
}

/** One answer for what is not there and what the viewer may not read. */
export function contextNotFound(id: ContextId): NotFoundError {
  return new NotFoundError(
    `Kubernetes cluster ${id.context} of control plane ${id.controlPlane}: not found, or not yours to see (permission ${k8ssandraPermissions.contextRead.name})`,
  );
}

/** Only for who may read the cluster. */
export function datacenterNotFound(
  { namespace, name }: ClusterId,
  datacenter: string,
): NotFoundError {
  return new NotFoundError(
    `Cluster ${namespace}/${name} has no datacenter ${datacenter}`,
  );
}

/** While the K8ssandraClusters were never listed nobody can say what exists. */
export function notSynced(controlPlane: ControlPlane): ServiceUnavailableError {
  return unavailable(controlPlane, 'was not read yet');
}

/** States of a connection in which a write cannot succeed, so that nobody needs to wait for it to fail. */
const CLOSED: ReadonlySet<string> = new Set([
  'down',
  'auth-failed',
  'incompatible',
  'disabled',
]);

/** @throws ServiceUnavailableError when it is known that the control plane cannot be written now */
export function requireWritable(controlPlane: ControlPlane): void {
  const connection = homeOf(controlPlane)?.connection;
  if (connection && CLOSED.has(connection)) {
    throw unavailable(controlPlane, 'cannot be written now');
  }
}

function unavailable(
  controlPlane: ControlPlane,
  what: string,
): ServiceUnavailableError {
  const reason = homeOf(controlPlane)?.reason?.message;
  const because = reason ? `: ${reason}` : '';
  return new ServiceUnavailableError(
    `Control plane ${controlPlane.name} ${what}${because}. Nothing was changed; try again when it answers`,
  );
}

/** The control-plane cluster itself. */
export function homeOf(controlPlane: ControlPlane): ContextFacts | undefined {
  return controlPlane.contexts().find(({ name }) => name === '');
}

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
  return accessError(controlPlane, error);
}

/** The same where no object was refused: an error of an unknown kind is returned as it is, for the router to hide. */
export function accessError(controlPlane: string, error: unknown): unknown {
  return publicError(error, `Control plane ${controlPlane}: `) ?? error;
}
