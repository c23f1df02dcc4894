import { InputError } from '@backstage/errors';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** Names one K8ssandraCluster of the fleet (design: Identity). */
export interface ClusterId {
  controlPlane: string;
  namespace: string;
  name: string;
}

/** Names one Kubernetes cluster of the fleet. The control-plane cluster itself has an empty context. */
export interface ContextId {
  controlPlane: string;
  context: string;
}

/** `<controlPlane>/<namespace>/<name>`: the value of the annotation `backstage.k8ssandra.io/cluster`. */
export function formatClusterId(id: ClusterId): string {
  return `${id.controlPlane}/${id.namespace}/${id.name}`;
}

/**
 * Reads what {@link formatClusterId} wrote.
 * @throws InputError naming the expected form
 */
export function parseClusterId(text: string): ClusterId {
  const parts = text.split('/');
  if (parts.length !== 3 || parts.some(part => part === '')) {
    throw new InputError(
      `Cannot read the cluster id "${text}": write <controlPlane>/<namespace>/<name>`,
    );
  }
  const [controlPlane, namespace, name] = parts;
  return { controlPlane, namespace, name };
}

/** Longest name of a catalog entity. */
const MAX_ENTITY_NAME = 63;

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/**
 * Name of a catalog entity from its parts, joined by dots: `<name>.<namespace>.<controlPlane>` (design: Identity).
 * A name over 63 characters, or with characters that a catalog name may not have, is cut and ends in 8 digits of the SHA-256
 * of the exact parts. Entities are found by their annotation, never by parsing this name.
 */
export function entityNameOf(...parts: string[]): string {
  const exact = parts.join('.');
  const valid = exact
    .replace(/[^a-zA-Z0-9._-]+/g, '-')
    .replace(/[-._]{2,}/g, run => run[0])
    .replace(/^[-._]+|[-._]+$/g, '');
  if (valid === exact && exact !== '' && exact.length <= MAX_ENTITY_NAME) {
    return exact;
  }
  const digest = sha256Hex(parts.join('/')).slice(0, 8);
  const head = valid
    .slice(0, MAX_ENTITY_NAME - digest.length - 1)
    .replace(/[-._]+$/, '');
  return head === '' ? digest : `${head}-${digest}`;
}

/** Name of the catalog entity of a cluster. */
export function clusterEntityName(id: ClusterId): string {
  return entityNameOf(id.name, id.namespace, id.controlPlane);
}

/** Name of the catalog entity of one of its datacenters, by the datacenter's object name. */
export function datacenterEntityName(
  id: ClusterId,
  datacenter: string,
): string {
  return entityNameOf(datacenter, id.name, id.namespace, id.controlPlane);
}

/** Name of the catalog entity of a Kubernetes cluster; the control-plane cluster goes by the control plane's name. */
export function contextEntityName(id: ContextId): string {
  return id.context === ''
    ? entityNameOf(id.controlPlane)
    : entityNameOf(id.context, id.controlPlane);
}

/** `<controlPlane>/<context>`; the control-plane cluster ends in a slash. */
export function formatContextId(id: ContextId): string {
  return `${id.controlPlane}/${id.context}`;
}

/** Reads `<controlPlane>/<context>`; a context may have slashes of its own. Undefined for what names no control plane. */
export function parseContextId(text: string): ContextId | undefined {
  const [, controlPlane, context] = /^([^/]+)\/(.*)$/s.exec(text) ?? [];
  return controlPlane === undefined ? undefined : { controlPlane, context };
}

/**
 * Opaque key of a cluster in signals: says nothing about it to who does not know the id and the installation's salt.
 * 16 hexadecimal digits of SHA-256.
 */
export function signalKeyOf(id: ClusterId, salt: string): string {
  return sha256Hex(`${salt}\n${formatClusterId(id)}`).slice(0, 16);
}
