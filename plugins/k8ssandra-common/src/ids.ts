import { InputError } from '@backstage/errors';

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
