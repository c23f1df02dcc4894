import type {
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type { NamespaceListResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { notSynced } from './errors';

/** Kubernetes keeps these for itself. */
const RESERVED = ['kube-system', 'kube-public', 'kube-node-lease'];

/** What the viewer may know. */
export interface NamespaceFilter {
  /** Whether something may be ordered in the namespace. */
  isOpen: (namespace: string) => boolean;
  isVisible: (context: ContextFacts) => boolean;
}

/**
 * Where a cluster may be ordered: namespaces of the control-plane cluster, and in which contexts they are missing.
 * @param served - the namespaces that the configuration limits this control plane to; all when absent
 * @throws ServiceUnavailableError when the namespaces cannot be known
 */
export function listNamespaces(
  controlPlane: ControlPlane,
  served: string[] | undefined,
  { isOpen, isVisible }: NamespaceFilter,
): NamespaceListResponse {
  const [home, ...regions] = controlPlane.contexts();
  const others = regions.filter(isVisible);
  const existing = home?.namespaces ?? served;
  if (!existing) {
    throw notSynced(controlPlane);
  }
  const items = existing
    .filter(name => !RESERVED.includes(name))
    .filter(name => !served || served.includes(name))
    .filter(isOpen)
    .sort()
    .map(name => ({
      name,
      missingIn: others
        .filter(({ visible }) => visible)
        .filter(({ namespaces }) => namespaces && !namespaces.includes(name))
        .map(context => context.name),
      unknownIn: others
        .filter(({ visible, namespaces }) => !visible || !namespaces)
        .map(context => context.name),
    }));
  return { items };
}
