import { isRecord, type KubeObject } from '../../storage';
import { trackUpdate } from '../fields/fieldManager';
import { jsonPatch } from '../patch/jsonPatch';
import { mergePatch } from '../patch/mergePatch';
import { strategicMergePatch } from '../patch/strategicMergePatch';
import { badRequest, StatusError, unsupportedMediaType } from '../status';
import type { Core, Target, WriteParams } from './context';
import { toVersion } from './convert';
import { checkIdentity } from './identity';
import { pruneUnknown, unreadablePatch } from './pipeline';
import { liveObject, replaceObject } from './update';

/** The patch types besides server-side apply, by media type. */
export const patchTypes = {
  json: 'application/json-patch+json',
  merge: 'application/merge-patch+json',
  strategic: 'application/strategic-merge-patch+json',
  apply: 'application/apply-patch+yaml',
} as const;

/** Patches an object, or its status. */
export function patchObject(
  core: Core,
  target: Target,
  mediaType: string,
  patch: unknown,
  params: WriteParams,
): KubeObject {
  const { resource, version } = target;
  if (mediaType === patchTypes.strategic && resource.isCustom) {
    throw unsupportedMediaType(
      `the body of the request was in an unknown format - accepted media types include: ${patchTypes.json}, ${patchTypes.merge}, ${patchTypes.apply}`,
    );
  }
  const stored = liveObject(core, target);
  const live = toVersion(stored, resource, version);
  const patched = patchValue(live, mediaType, patch, target);
  return readable(patched, () => {
    const object = checkIdentity(patched, target);
    const patching = { ...params, writer: 'patch' as const };
    pruneUnknown(object, target, patching);
    return replaceObject(core, target, stored, object, patching, trackUpdate);
  });
}

/** What a patch made must be readable as an object of its kind. */
function readable<T>(patched: unknown, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const why = / cannot be handled as a \w+: (.*)/.exec(String(error))?.[1];
    throw why ? unreadablePatch(patched, why) : error;
  }
}

/** A patched copy. */
function patchValue(
  live: KubeObject,
  mediaType: string,
  patch: unknown,
  { version }: Target,
): unknown {
  if (mediaType === patchTypes.json) {
    if (!Array.isArray(patch)) {
      throw badRequest(
        'error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp',
      );
    }
    try {
      return jsonPatch(live, patch);
    } catch {
      // Kubernetes does not say more, and neither do the words of a library that may quote a secret.
      throw new StatusError(
        422,
        'Invalid',
        'the server rejected our request due to an error in our request',
        {},
      );
    }
  }
  if (!isRecord(patch)) throw badRequest('the patch is not an object');
  if (mediaType === patchTypes.merge) return mergePatch(live, patch);
  if (mediaType === patchTypes.strategic) {
    return strategicMergePatch(live, patch, version.schema);
  }
  throw unsupportedMediaType('415: Unsupported Media Type');
}
