import { admitDelete, admitWrite, type AdmittedWrite } from '../admission';
import { applyObject } from '../operations/apply';
import { keyOf, type Target, type WriteParams } from '../operations/context';
import { checkGrant } from '../operations/grants';
import { createObject } from '../operations/create';
import { patchObject, patchTypes } from '../operations/patch';
import { getObject, listObjects } from '../operations/read';
import { updateObject } from '../operations/update';
import { readWatch, startWatch } from '../operations/watch';
import { type IncludeObject, includeObjects } from '../print/table';
import type { RequestInfo } from '../requestInfo';
import type { ServerCore } from '../serverCore';
import { badRequest, methodNotAllowed, StatusError } from '../status';
import type { ApiRequest, ApiResponse, User } from '../types';
import { failure, frameText, json, listAnswer, objectAnswer } from './answer';
import { type Duplicates, mediaTypeOf, readBody } from './body';
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
  request: ApiRequest & { user: User },
): ApiResponse | Promise<ApiResponse> {
  const isList = info.verb === 'list' || info.verb === 'deletecollection';
  const format = negotiate(request.headers.accept, isList);
  const include = includeParam(request, format.as === 'Table');
  const { deprecationWarning } = target.version;
  const warnings = deprecationWarning ? [deprecationWarning] : [];
  const { kind } = target.resource;
  const answer = (object: Parameters<typeof objectAnswer>[0], status = 200) =>
    withWarnings(
      objectAnswer(object, target, format, include, status),
      warnings,
    );
  const warn = (text: string) => warnings.push(text);
  const read = (run: WriteParams) =>
    readBody(request, kind, found => noticeDuplicates(found, target, run));
  function write<T>(
    run: AdmittedWrite<T>['run'],
    objectOf: AdmittedWrite<T>['objectOf'],
    respond: (result: T) => ApiResponse,
  ) {
    const isApply =
      info.verb === 'patch' && mediaTypeOf(request) === patchTypes.apply;
    const { user } = request;
    const params: WriteParams = {
      ...writeParams(request, warnings, isApply),
      authorize: (object, old) => checkGrant(core, target, user, object, old),
    };
    const admit = () =>
      then(admitWrite(core, { target, user, params, run, objectOf }), respond);
    return warned(admit, warnings);
  }
  switch (info.verb) {
    case 'get':
      return answer(
        getObject(
          core,
          target,
          request.query.get('resourceVersion') ?? undefined,
        ),
      );
    case 'list':
      return withWarnings(
        listAnswer(
          listObjects(core, target, listParams(request)),
          target,
          format,
          include,
        ),
        warnings,
      );
    case 'watch': {
      const params = watchParams(request, core.bookmarkIntervalMs);
      readWatch(target, params);
      let isFirst = true;
      return watchAnswer(core, target, params, frame => {
        const line = frameText(frame, target, format, include, isFirst);
        isFirst = false;
        return line;
      });
    }
    case 'create': {
      if (info.name) throw methodNotAllowed();
      return write(
        run => createObject(core, target, read(run), run),
        object => object,
        object => answer(object, 201),
      );
    }
    case 'update': {
      const status = core.store.get(keyOf(target)) ? 200 : 201;
      return write(
        run => updateObject(core, target, read(run), run),
        object => object,
        object => answer(object, status),
      );
    }
    case 'patch': {
      const type = mediaTypeOf(request);
      if (type === patchTypes.apply) {
        return write(
          run => applyObject(core, target, readBody(request), run),
          applied => applied.object,
          applied => answer(applied.object, applied.isCreated ? 201 : 200),
        );
      }
      if (writeParams(request, []).force) {
        throw badRequest(
          'PatchOptions.meta.k8s.io "" is invalid: force: Forbidden: may not be specified for non-apply patch',
        );
      }
      return write(
        run => patchObject(core, target, type, readBody(request), run),
        object => object,
        answer,
      );
    }
    case 'delete': {
      const params = deleteParams(request, readBody(request));
      return then(
        admitDelete(core, { target, user: request.user, params, warn }),
        ({ object, isGone }) =>
          isGone
            ? withWarnings(
                json(deletedStatus(target, object.metadata.uid)),
                warnings,
              )
            : answer(object),
      );
    }
    case 'deletecollection': {
      const params = deleteParams(request, readBody(request));
      const page = listObjects(core, target, listParams(request));
      const deletions = page.items.map(({ metadata }) =>
        admitDelete(core, {
          target: {
            ...target,
            namespace: metadata.namespace ?? '',
            name: metadata.name,
          },
          user: request.user,
          params,
          warn,
        }),
      );
      return then(
        deletions.some(each => each instanceof Promise)
          ? Promise.all(deletions)
          : deletions,
        () => listAnswer(page, target, format, include),
      );
    }
    default:
      throw methodNotAllowed();
  }
}

function includeParam({ query }: ApiRequest, isTable: boolean): IncludeObject {
  const include = query.get('includeObject') || 'Metadata';
  const found = includeObjects.find(each => each === include);
  if (found || !isTable) return found ?? 'Metadata';
  throw badRequest(
    `Unable to convert to Table as requested: includeObject: Invalid value: ${JSON.stringify(
      include,
    )}: must be 'Metadata', 'Object', 'None', or empty`,
  );
}

/** Refuses fields that are there twice, or warns of them, as the request asks. */
function noticeDuplicates(
  { isYaml, duplicates }: Duplicates,
  { resource, version }: Target,
  { fieldValidation, warn }: WriteParams,
): void {
  if (fieldValidation === 'Warn') duplicates.forEach(warn);
  if (fieldValidation !== 'Strict') return;
  const { kind } = resource;
  const list = isYaml
    ? `yaml: unmarshal errors:\n  ${duplicates.join('\n  ')}`
    : duplicates.join(', ');
  throw badRequest(
    `${kind} in version "${version.name}" cannot be handled as a ${kind}: strict decoding error: ${list}`,
  );
}

/** A refusal carries the warnings that came before it. */
function warned(
  work: () => ApiResponse | Promise<ApiResponse>,
  warnings: string[],
): ApiResponse | Promise<ApiResponse> {
  const refuse = (error: unknown) => {
    if (!(error instanceof StatusError)) throw error;
    return withWarnings(failure(error), warnings);
  };
  try {
    const result = work();
    return result instanceof Promise ? result.catch(refuse) : result;
  } catch (error) {
    return refuse(error);
  }
}

/** Goes on with a result, at once where it is there. */
function then<T>(
  result: T | Promise<T>,
  next: (result: T) => ApiResponse,
): ApiResponse | Promise<ApiResponse> {
  return result instanceof Promise ? result.then(next) : next(result);
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
