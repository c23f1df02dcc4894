import {
  apiVersionOf,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Of a CustomResourceDefinition only the name is kept: that the kind is there is all that is asked. */
export function projectDefinition(definition: any): KubernetesObject {
  const { name, uid, resourceVersion } = definition.metadata;
  const type = resourceTypes.CustomResourceDefinition;
  return {
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: { name, uid, resourceVersion },
  };
}
