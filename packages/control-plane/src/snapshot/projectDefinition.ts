import {
  apiVersionOf,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Of a CustomResourceDefinition only the name is kept, and which of its states it is: that the kind is there, and as before, is all that is asked. */
export function projectDefinition(definition: any): KubernetesObject {
  const { name, uid, generation, resourceVersion } = definition.metadata;
  const type = resourceTypes.CustomResourceDefinition;
  return {
    apiVersion: apiVersionOf(type),
    kind: type.kind,
    metadata: { name, uid, generation, resourceVersion },
  };
}
