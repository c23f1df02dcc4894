import { deny } from '../rbac';
import { bootstrap } from './bootstrap';
import { startControllers } from './controllers/startControllers';
import { failure } from './handlers/answer';
import { handlePlainPath } from './handlers/plainPaths';
import { mediaTypeOf } from './handlers/body';
import { handleResource } from './handlers/resources';
import { keyOf, type Target } from './operations/context';
import { patchTypes } from './operations/patch';
import { nameOfFieldSelector } from './select/fieldSelector';
import { parseRequestInfo, type RequestInfo } from './requestInfo';
import {
  type ApiServerOptions,
  createServerCore,
  type ServerCore,
} from './serverCore';
import {
  methodNotAllowed,
  resourceNotFound,
  StatusError,
  unauthorized,
} from './status';
import { impersonate } from './impersonate';
import { handleReview } from './subresources/reviews';
import { subresourceHandlers } from './subresources/handlers';
import type { ApiRequest, ApiResponse, User } from './types';

const noResource = {
  group: '',
  resource: '',
  subresource: '',
  namespace: '',
  name: '',
};

/** The Kubernetes API of one cluster, without a network: takes requests, gives answers. */
export class ApiServer {
  readonly core: ServerCore;
  private readonly options: ApiServerOptions;
  private readonly stopControllers: () => void;

  constructor(options: ApiServerOptions) {
    this.options = options;
    this.core = createServerCore(options);
    bootstrap(this.core);
    this.stopControllers = startControllers(this.core);
  }

  /** Answers a request; refusals are answers too. */
  async handle(request: ApiRequest): Promise<ApiResponse> {
    const info = parseRequestInfo(request.method, request.path, request.query);
    const response = await this.respond(request, info).catch(toFailure);
    this.audit(request, info, response.status);
    return isPretty(request) ? indented(response) : response;
  }

  /** Authorises, runs and audits an operation of a caller in this process. */
  perform<T>(
    user: User,
    verb: string,
    type: { group: string; version: string; plural: string },
    address: { namespace?: string; name?: string; subresource?: string },
    work: (target: Target) => T,
  ): T {
    const info: RequestInfo = {
      verb,
      group: type.group,
      version: type.version,
      resource: type.plural,
      namespace: address.namespace ?? '',
      name: address.name ?? '',
      subresource: address.subresource ?? '',
      rest: '',
      isResource: true,
    };
    const audit = (status: number) =>
      this.audit({ user, path: '', headers: {} }, info, status);
    const fail = (error: unknown): never => {
      audit(error instanceof StatusError ? error.code : 500);
      throw error;
    };
    const succeed = <R>(result: R): R => {
      audit(200);
      return result;
    };
    try {
      this.authorize(user, info, '');
      const result = work(this.target(info));
      // Only webhooks make an operation wait.
      if (result instanceof Promise) return result.then(succeed, fail) as T;
      return succeed(result);
    } catch (error) {
      return fail(error);
    }
  }

  /** Throws 403 when a user may not do what a request asks. */
  authorize(user: User, info: RequestInfo, path: string): void {
    const wanted = info.isResource
      ? {
          verb: info.verb,
          group: info.group,
          resource: info.resource,
          subresource: info.subresource,
          namespace: info.namespace,
          name: info.name,
        }
      : { ...noResource, verb: info.verb, path };
    if (!this.core.authorizer.allows(user, wanted)) throw deny(user, wanted);
  }

  /** Stops controllers and closes the state. */
  close(): void {
    this.stopControllers();
    this.core.hub.close();
    this.core.store.close();
  }

  private async respond(
    sent: ApiRequest,
    info: RequestInfo,
  ): Promise<ApiResponse> {
    if (!sent.user) throw unauthorized();
    const request = { ...sent, user: impersonate(this.core, sent, sent.user) };
    const pinned = nameOfFieldSelector(
      request.query.get('fieldSelector') ?? '',
    );
    const named = info.name ? info : { ...info, name: pinned };
    this.authorize(request.user, named, request.path);
    if (!info.isResource) return handlePlainPath(this.core, request);
    const target = this.target(info);
    if (createsByWrite(this.core, target, info, request)) {
      this.authorize(request.user, { ...info, verb: 'create' }, request.path);
    }
    if (!isServed(target, info, request.method)) throw methodNotAllowed();
    const { resource } = target;
    if (resource.verbs.length === 1 && resource.verbs[0] === 'create') {
      return handleReview(this.core, target, request);
    }
    const special = subresourceHandlers[info.subresource];
    if (special) return special(this.core, target, info, request);
    if (!info.subresource && !resource.verbs.includes(info.verb)) {
      throw methodNotAllowed();
    }
    if (!['', 'status'].includes(info.subresource)) throw resourceNotFound();
    if (info.subresource && !['get', 'update', 'patch'].includes(info.verb)) {
      throw methodNotAllowed();
    }
    return handleResource(this.core, target, info, request);
  }

  private target(info: RequestInfo): Target {
    const found = this.core.registry.find(
      info.group,
      info.version,
      info.resource,
    );
    const { subresource } = info;
    if (
      !found ||
      (subresource && !found.resource.subresources.has(subresource))
    ) {
      throw resourceNotFound();
    }
    return {
      ...found,
      namespace: found.resource.namespaced ? info.namespace : '',
      name: info.name,
      subresource,
    };
  }

  private audit(
    request: Pick<ApiRequest, 'user' | 'path' | 'headers'>,
    info: RequestInfo,
    status: number,
  ): void {
    this.options.onRequest?.({
      user: request.user?.name ?? '',
      verb: info.verb,
      group: info.group,
      resource: info.resource,
      ...(info.subresource && { subresource: info.subresource }),
      ...(info.namespace && { namespace: info.namespace }),
      ...(info.name && { name: info.name }),
      path: request.path,
      status,
      userAgent: request.headers['user-agent'],
    });
  }
}

/** Whether a method is served at a path: single objects are created elsewhere, and nothing is written in all namespaces at once. */
function isServed(target: Target, info: RequestInfo, method: string): boolean {
  const { resource, namespace } = target;
  if (method === 'HEAD') return false;
  if (!info.name && ['update', 'patch'].includes(info.verb)) return false;
  const isEverywhere = resource.namespaced && !namespace;
  return !isEverywhere || !['create', 'deletecollection'].includes(info.verb);
}

/** An apply, or an update of some kinds, of an object that is not there needs the right to create it too. */
function createsByWrite(
  core: ServerCore,
  target: Target,
  info: RequestInfo,
  request: ApiRequest,
): boolean {
  if (info.subresource) return false;
  const isApply =
    info.verb === 'patch' && mediaTypeOf(request) === patchTypes.apply;
  const isUpdate =
    info.verb === 'update' && target.resource.allowsCreateOnUpdate === true;
  return (isApply || isUpdate) && core.store.get(keyOf(target)) === undefined;
}

function isPretty({ query }: ApiRequest): boolean {
  return ['', '1', 'true'].includes(query.get('pretty') ?? 'false');
}

function indented(response: ApiResponse): ApiResponse {
  const { body, headers } = response;
  if (!body || headers['content-type'] !== 'application/json') return response;
  return {
    ...response,
    body: JSON.stringify(JSON.parse(body.toString()), null, 2),
  };
}

function toFailure(error: unknown): ApiResponse {
  if (error instanceof StatusError) return failure(error);
  const message = `Internal error occurred: ${(error as Error).message}`;
  return failure(new StatusError(500, 'InternalError', message, {}));
}
