import { cloneJson, isRecord, type KubeObject } from '../../storage';
import { json } from '../handlers/answer';
import { mediaTypeOf, readBody } from '../handlers/body';
import { writeParams } from '../handlers/parameters';
import { patchTypes } from '../operations/patch';
import { getObject } from '../operations/read';
import { updateObject } from '../operations/update';
import { mergePatch } from '../patch/mergePatch';
import { invalid, methodNotAllowed, unsupportedMediaType } from '../status';
import type { SubresourceHandler } from './handlers';

/** GET, PUT and PATCH of the `Scale` of a workload. */
export const handleScale: SubresourceHandler = (
  core,
  target,
  info,
  request,
) => {
  const main = { ...target, subresource: '' };
  const object = getObject(core, main);
  if (info.verb === 'get') return json(scaleOf(object));
  let wanted: unknown;
  if (info.verb === 'update') wanted = readBody(request);
  else if (info.verb === 'patch') {
    const type = mediaTypeOf(request);
    if (type !== patchTypes.merge && type !== patchTypes.strategic) {
      throw unsupportedMediaType(`a scale takes ${patchTypes.merge}`);
    }
    wanted = mergePatch(scaleOf(object), readBody(request));
  } else throw methodNotAllowed();
  const replicas = isRecord(wanted) ? wanted.spec?.replicas ?? 0 : undefined;
  if (!Number.isInteger(replicas) || replicas < 0) {
    throw invalid({ group: 'autoscaling', kind: 'Scale' }, target.name, [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(
          replicas,
        )}: must be greater than or equal to 0`,
        field: 'spec.replicas',
      },
    ]);
  }
  const next = cloneJson(object);
  next.spec.replicas = replicas;
  const given = (wanted as KubeObject).metadata?.resourceVersion;
  if (given) next.metadata.resourceVersion = given;
  return json(
    scaleOf(updateObject(core, main, next, writeParams(request, []))),
  );
};

function scaleOf(object: KubeObject) {
  const { name, namespace, uid, resourceVersion, creationTimestamp } =
    object.metadata;
  const labels = object.spec?.selector?.matchLabels ?? {};
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: object.spec?.replicas ?? 1 },
    status: {
      replicas: object.status?.replicas ?? 0,
      selector: Object.entries(labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(','),
    },
  };
}
