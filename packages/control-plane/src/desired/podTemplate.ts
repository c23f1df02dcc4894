import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { compact, compactNumbers } from './compact';
import type { Container, DatacenterConfig } from './datacenterConfig';
import { canonicalEnv, canonicalResources, canonicalVolume } from './quantity';

/** The part of the pod that we and the user decide; cass-operator fills in the rest (operator-spec 3.4, 3.6). */
export function podTemplateSpec({
  podTemplate,
  metadata,
}: DatacenterConfig): FreeForm {
  const { containers, initContainers, volumes, securityContext } = podTemplate;
  return {
    metadata: compact({ ...metadata.pods }),
    spec: {
      containers: containers.map(written),
      ...compact({
        initContainers: initContainers.map(written),
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

/** Lists of a container whose entries have fields that may be zero. */
const LISTS = ['env', 'envFrom', 'ports', 'volumeMounts', 'volumeDevices'];

/** Fields of a container whose numbers may be zero. */
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** A container as Kubernetes' own types write it: without what is zero, and always with resources. */
function written(container: Container): Container {
  const entries = Object.entries(container).map(([field, value]) => [
    field,
    fieldOf(field, value),
  ]);
  return {
    ...compact(Object.fromEntries(entries) as Container),
    resources: canonicalResources(container.resources ?? {}),
  };
}

function fieldOf(field: string, value: unknown): unknown {
  if (LISTS.includes(field) && Array.isArray(value)) {
    return value.map(each =>
      compactNumbers(field === 'env' ? canonicalEnv(each) : each),
    );
  }
  return PROBES.includes(field) && value
    ? compactNumbers(value as FreeForm)
    : value;
}
