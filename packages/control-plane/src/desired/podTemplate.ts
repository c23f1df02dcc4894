import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { compact } from './compact';
import type { Container, DatacenterConfig } from './datacenterConfig';
import { canonicalResources, canonicalVolume } from './quantity';

/** The part of the pod that we and the user decide; cass-operator fills in the rest (operator-spec 3.4, 3.6). */
export function podTemplateSpec({
  podTemplate,
  metadata,
}: DatacenterConfig): FreeForm {
  const { containers, initContainers, volumes, securityContext } = podTemplate;
  return {
    metadata: compact({ ...metadata.pods }),
    spec: {
      containers: containers.map(withResources),
      ...compact({
        initContainers: initContainers.map(withResources),
        volumes: volumes.map(canonicalVolume),
        securityContext,
        priorityClassName: podTemplate.priorityClassName,
        imagePullSecrets: podTemplate.imagePullSecrets,
      }),
    },
  };
}

/** Resources of a container that the user listed, if it says anything of them. */
export function resourcesOf(
  containers: Container[],
  name: string,
): Container['resources'] | undefined {
  const resources = containers.find(each => each.name === name)?.resources;
  return resources?.limits || resources?.requests ? resources : undefined;
}

function withResources(container: Container): Container {
  return {
    ...container,
    resources: canonicalResources(container.resources ?? {}),
  };
}
