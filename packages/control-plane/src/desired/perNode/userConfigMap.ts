import { InputError } from '@backstage/errors';
import {
  resourceTypes,
  type ConfigMap,
  type DatacenterTemplate,
  type K8ssandraCluster,
  type LocalObjectReference,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterField, placeInWords } from '../fields';
import { datacenterNamespace } from '../names';
import {
  referenceKey,
  type Reference,
  type Referenced,
} from '../references/types';

/** Name of the ConfigMap with the user's configuration per node; undefined when none is named. */
export function userPerNodeConfigMap(
  template: DatacenterTemplate,
): string | undefined {
  const reference = template.perNodeConfigMapRef as
    | LocalObjectReference
    | null
    | undefined;
  return reference?.name || undefined;
}

/** The user's ConfigMap of a configuration per node, in the datacenter's own namespace and region (operator-spec 3.19). */
export function perNodeConfigReferences(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): Reference[] {
  const name = userPerNodeConfigMap(template);
  return name
    ? [
        {
          context: template.k8sContext ?? '',
          resource: resourceTypes.ConfigMap,
          namespace: datacenterNamespace(cluster, template),
          name,
          field: `${datacenterField(
            cluster,
            template,
          )}.perNodeConfigMapRef.name`,
        },
      ]
    : [];
}

/**
 * The user's ConfigMap as it was read; undefined when none is named.
 * @throws InputError naming the field, the ConfigMap, its namespace and its region
 */
export function readUserPerNodeConfig(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
  referenced: Referenced,
): ConfigMap | undefined {
  const [reference] = perNodeConfigReferences(cluster, template);
  if (!reference) {
    return undefined;
  }
  const found = referenced[referenceKey(reference)];
  if (found) {
    return found as ConfigMap;
  }
  const { name, namespace, context } = reference;
  const where = placeInWords(context, namespace);
  throw new InputError(
    found === null
      ? `${reference.field}: there is no ConfigMap ${name} ${where}: create it there, or take the reference away`
      : `${reference.field}: the ConfigMap ${name} ${where} was not read yet`,
  );
}
