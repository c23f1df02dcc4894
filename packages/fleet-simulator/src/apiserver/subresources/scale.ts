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
import { scaleOf, setReplicas } from './scaleOf';

/** GET, PUT and PATCH of the `Scale` of a workload. */
export const handleScale: SubresourceHandler = (
  core,
  target,
  info,
  request,
) => {
  const main = { ...target, subresource: '' };
  const object = getObject(core, main);
  if (info.verb === 'get') return json(scaleOf(object, target.version));
  let wanted: unknown;
  if (info.verb === 'update') wanted = readBody(request);
  else if (info.verb === 'patch') {
    const type = mediaTypeOf(request);
    if (type !== patchTypes.merge && type !== patchTypes.strategic) {
      throw unsupportedMediaType(`a scale takes ${patchTypes.merge}`);
    }
    wanted = mergePatch(scaleOf(object, target.version), readBody(request));
  } else throw methodNotAllowed();
  const replicas = isRecord(wanted) ? wanted.spec?.replicas ?? 0 : undefined;
  if (!Number.isInteger(replicas) || replicas < 0) {
    // Custom resources are judged where their numbers are, and in other words.
    const path = target.version.scale?.specReplicasPath;
    throw invalid({ group: 'autoscaling', kind: 'Scale' }, target.name, [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(replicas)}: ${
          path
            ? 'should be a non-negative integer'
            : 'must be greater than or equal to 0'
        }`,
        field: path ?? 'spec.replicas',
      },
    ]);
  }
  const next = cloneJson(object);
  setReplicas(next, target.version, replicas);
  const given = (wanted as KubeObject).metadata?.resourceVersion;
  if (given) next.metadata.resourceVersion = given;
  return json(
    scaleOf(
      updateObject(core, main, next, writeParams(request, [])),
      target.version,
    ),
  );
};
