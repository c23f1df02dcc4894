import { HOME_IN_PATH } from '../access/types';
import type { ClusterId, ContextId } from '../ids';

/** Path of a control plane. */
export function controlPlanePath(controlPlane: string): string {
  return `/control-planes/${encodeURIComponent(controlPlane)}`;
}

/** The control plane's own Kubernetes cluster has no name, and an address needs one. */
export function contextPath({ controlPlane, context }: ContextId): string {
  const name = encodeURIComponent(context || HOME_IN_PATH);
  return `${controlPlanePath(controlPlane)}/contexts/${name}`;
}

/** Path of a datacenter of a cluster. */
export function datacenterPath(id: ClusterId, datacenter: string): string {
  return `${clusterPath(id)}/datacenters/${encodeURIComponent(datacenter)}`;
}

/** Path of a node, by the name of its pod. */
export function nodePath(
  id: ClusterId,
  datacenter: string,
  pod: string,
): string {
  const node = encodeURIComponent(pod);
  return `${datacenterPath(id, datacenter)}/nodes/${node}`;
}

/** Path of a cluster. */
export function clusterPath({
  controlPlane,
  namespace,
  name,
}: ClusterId): string {
  const inControlPlane = `namespaces/${encodeURIComponent(
    namespace,
  )}/clusters/${encodeURIComponent(name)}`;
  return `${controlPlanePath(controlPlane)}/${inControlPlane}`;
}
