import type {
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  Cause,
  DatacenterTemplate,
  K8ssandraCluster,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { InvalidManifestError } from '../manifest/InvalidManifestError';
import { homeOf } from './errors';
import { say } from './sentences';

/** Refusals because of where the object itself would lie. */
export function checkNamespace(
  controlPlane: ControlPlane,
  cluster: K8ssandraCluster,
  served: string[] | undefined,
): Cause[] {
  const namespace = cluster.metadata.namespace ?? '';
  const existing = homeOf(controlPlane)?.namespaces;
  if (served && !served.includes(namespace)) {
    return [
      refusal(
        `control plane ${
          controlPlane.name
        } does not watch the namespace ${namespace}; use ${served.join(', ')}`,
      ),
    ];
  }
  if (existing && !existing.includes(namespace)) {
    return namespaceNotFound(controlPlane.name, cluster).causes;
  }
  return [];
}

/** The namespace of the object itself does not exist. */
export function namespaceNotFound(
  controlPlane: string,
  { metadata }: K8ssandraCluster,
): InvalidManifestError {
  return new InvalidManifestError([
    refusal(
      `the namespace ${metadata.namespace} does not exist in control plane ${controlPlane}; create it or choose another`,
    ),
  ]);
}

function refusal(message: string): Cause {
  return { field: 'metadata.namespace', reason: 'FieldValueNotFound', message };
}

/** Datacenters that wait for a namespace. An unknown context is the validation's to tell. */
export function namespaceWarnings(
  controlPlane: ControlPlane,
  cluster: K8ssandraCluster,
): Sentence[] {
  const contexts = new Map(
    controlPlane.contexts().map(facts => [facts.name, facts]),
  );
  return (cluster.spec.cassandra?.datacenters ?? []).flatMap(datacenter => {
    const name = datacenter.k8sContext ?? '';
    const warning = warn(cluster, datacenter, contexts.get(name));
    return warning ? [warning] : [];
  });
}

function warn(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
  context: ContextFacts | undefined,
): Sentence | undefined {
  const datacenter = template.metadata.name;
  if (!context || context.connection === 'missing') {
    return undefined;
  }
  const namespace =
    template.metadata.namespace ?? cluster.metadata.namespace ?? '';
  const { region, visible, namespaces } = context;
  if (!visible) {
    return say('apply.namespaceUnknown', { namespace, region, datacenter });
  }
  // A namespace list that we may not read says nothing about the namespace.
  return namespaces && !namespaces.includes(namespace)
    ? say('apply.namespaceMissing', { namespace, region, datacenter })
    : undefined;
}
