import { applyObject } from '../operations/apply';
import type { Target } from '../operations/context';
import { createObject } from '../operations/create';
import { deleteObject } from '../operations/delete';
import { patchObject, patchTypes } from '../operations/patch';
import { getObject, listObjects } from '../operations/read';
import { updateObject } from '../operations/update';
import { readWatch, startWatch } from '../operations/watch';
import type { IncludeObject } from '../print/table';
import type { RequestInfo } from '../requestInfo';
import type { ServerCore } from '../serverCore';
import { badRequest, methodNotAllowed, StatusError } from '../status';
import type { ApiRequest, ApiResponse } from '../types';
import { frameText, json, listAnswer, objectAnswer } from './answer';
import { mediaTypeOf, readBody } from './body';
import { negotiate } from './negotiate';
import {
  deleteParams,
  listParams,
  watchParams,
  writeParams,
} from './parameters';

/** Answers a request for a resource or its status. */
export function handleResource(
  core: ServerCore,
  target: Target,
  info: RequestInfo,
  request: ApiRequest,
): ApiResponse {
  const format = negotiate(request.headers.accept);
  const include = (request.query.get('includeObject') ||
    'Metadata') as IncludeObject;
  const warnings: string[] = [];
  const answer = (object: Parameters<typeof objectAnswer>[0], status = 200) =>
    withWarnings(
      objectAnswer(object, target, format, include, status),
      warnings,
    );
  switch (info.verb) {
    case 'get':
      return answer(getObject(core, target));
    case 'list':
      return listAnswer(
        listObjects(core, target, listParams(request)),
        target,
        format,
        include,
      );
    case 'watch': {
      const params = watchParams(request, core.bookmarkIntervalMs);
      readWatch(target, params);
      return watchAnswer(core, target, params, frame =>
        frameText(frame, target, format, include),
      );
    }
    case 'create': {
      if (info.name) throw methodNotAllowed();
      const params = writeParams(request, warnings);
      return answer(createObject(core, target, readBody(request), params), 201);
    }
    case 'update': {
      const params = writeParams(request, warnings);
      return answer(updateObject(core, target, readBody(request), params));
    }
    case 'patch': {
      const type = mediaTypeOf(request);
      const isApply = type === patchTypes.apply;
      const params = writeParams(request, warnings, isApply);
      const body = readBody(request);
      if (!isApply) {
        if (params.force) {
          throw badRequest(
            'PatchOptions.meta.k8s.io "" is invalid: force: Forbidden: may not be specified for non-apply patch',
          );
        }
        return answer(patchObject(core, target, type, body, params));
      }
      const applied = applyObject(core, target, body, params);
      return answer(applied.object, applied.isCreated ? 201 : 200);
    }
    case 'delete': {
      const params = deleteParams(request, readBody(request));
      const { object, isGone } = deleteObject(core, target, params);
      return isGone
        ? json(deletedStatus(target, object.metadata.uid))
        : answer(object);
    }
    case 'deletecollection': {
      const params = deleteParams(request, readBody(request));
      const page = listObjects(core, target, listParams(request));
      for (const { metadata } of page.items) {
        const one = {
          ...target,
          namespace: metadata.namespace ?? '',
          name: metadata.name,
        };
        deleteObject(core, one, params);
      }
      return listAnswer(page, target, format, include);
    }
    default:
      throw methodNotAllowed();
  }
}

function watchAnswer(
  core: ServerCore,
  target: Target,
  params: ReturnType<typeof watchParams>,
  text: (frame: Parameters<typeof frameText>[0]) => string,
): ApiResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    stream: {
      start: sink => {
        try {
          return startWatch(core, core.hub, target, params, {
            frame: frame => sink.write(text(frame)),
            end: () => sink.end(),
          });
        } catch (error) {
          if (!(error instanceof StatusError)) throw error;
          // A watch from a version that is gone says so in its stream, as Kubernetes does.
          sink.write(text({ type: 'ERROR', object: error.toStatus() }));
          sink.end();
          return () => {};
        }
      },
    },
  };
}

function deletedStatus({ resource, name }: Target, uid: string | undefined) {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name,
      ...(resource.group && { group: resource.group }),
      kind: resource.plural,
      uid,
    },
  };
}

function withWarnings(answer: ApiResponse, warnings: string[]): ApiResponse {
  if (warnings.length === 0) return answer;
  const warning = warnings
    .map(text => `299 - ${JSON.stringify(text)}`)
    .join(', ');
  return { ...answer, headers: { ...answer.headers, warning } };
}
