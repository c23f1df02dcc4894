import type { KubeObject } from '../../storage';
import { jsonPath } from '../print/jsonPath';
import type { ResourceVersion } from '../resources/definition';

const builtinPaths = {
  specReplicasPath: '.spec.replicas',
  statusReplicasPath: '.status.replicas',
};

const pathsOf = (version: ResourceVersion) => version.scale ?? builtinPaths;

/** The `Scale` of an object: custom resources say where its numbers are. */
export function scaleOf(object: KubeObject, version: ResourceVersion) {
  const { name, namespace, uid, resourceVersion, creationTimestamp } =
    object.metadata;
  const { specReplicasPath, statusReplicasPath } = pathsOf(version);
  const number = (path: string) => jsonPath(object, path)[0] as number;
  const selector = selectorOf(object, version);
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: number(specReplicasPath) ?? (version.scale ? 0 : 1) },
    status: {
      replicas: number(statusReplicasPath) ?? 0,
      ...(selector && { selector }),
    },
  };
}

function selectorOf(object: KubeObject, { scale }: ResourceVersion): string {
  if (scale) {
    const path = scale.labelSelectorPath;
    return path ? String(jsonPath(object, path)[0] ?? '') : '';
  }
  const labels = object.spec?.selector?.matchLabels ?? {};
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

/** Sets the wanted replicas of an object, in place. */
export function setReplicas(
  object: KubeObject,
  version: ResourceVersion,
  replicas: number,
): void {
  const fields = pathsOf(version).specReplicasPath.split('.').filter(Boolean);
  const last = fields.pop()!;
  let place: any = object;
  for (const field of fields) place = place[field] ??= {};
  place[last] = replicas;
}
