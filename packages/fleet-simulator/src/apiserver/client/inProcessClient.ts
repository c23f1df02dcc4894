import type {
  CallOptions,
  KubernetesClient,
  WriteOptions,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  FIELD_MANAGER,
  resourceTypes,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cloneJson, type KubeObject } from '../../storage';
import { admitDelete, admitWrite } from '../admission';
import type { ApiServer } from '../apiServer';
import { applyObject } from '../operations/apply';
import type { Target, WriteParams } from '../operations/context';
import { createObject } from '../operations/create';
import { patchObject, patchTypes } from '../operations/patch';
import { getObject, listObjects } from '../operations/read';
import { updateObject } from '../operations/update';
import { StatusError } from '../status';
import { openTunnel } from '../subresources/portForward';
import type { ApiRequest, PodTunnel, User } from '../types';
import { toClientError } from './errors';
import { watchInProcess } from './watchInProcess';

/** Options of {@link createInProcessClient}. */
export interface InProcessClientOptions {
  /** Who calls; `system:masters` unless told. */
  user?: User;
  /** Who is recorded in `managedFields`; `k8ssandra-backstage` unless told. */
  fieldManager?: string;
}

/** Somebody who may do everything. */
export const adminUser: User = {
  name: 'kubernetes-admin',
  groups: ['system:masters', 'system:authenticated'],
};

/**
 * A client that calls the API server without a network, with the same checks and errors.
 * Objects that it gives are the stored ones: frozen, to be copied before they are changed.
 */
export function createInProcessClient(
  api: ApiServer,
  options: InProcessClientOptions = {},
): KubernetesClient {
  const user = options.user ?? adminUser;
  const fieldManager = options.fieldManager ?? FIELD_MANAGER;
  const { core } = api;

  const call = async <T>(
    verb: string,
    type: ResourceType,
    address: { namespace?: string; name?: string; subresource?: string },
    work: (target: Target) => unknown,
    callOptions?: CallOptions,
  ): Promise<T> => {
    callOptions?.signal?.throwIfAborted();
    try {
      return (await api.perform(user, verb, type, address, work)) as T;
    } catch (error) {
      throw toClientError(
        error,
        `${verb} ${type.plural} ${address.name ?? ''}`,
      );
    }
  };
  const params = (given?: WriteOptions & { force?: boolean }): WriteParams => ({
    dryRun: given?.dryRun ?? false,
    fieldManager,
    fieldValidation: 'Ignore',
    force: given?.force ?? false,
    warn: () => {},
  });
  const admit = <T>(
    target: Target,
    how: (WriteOptions & { force?: boolean }) | undefined,
    run: (params: WriteParams) => T,
    objectOf: (result: T) => KubeObject,
  ) =>
    admitWrite(core, {
      target,
      user,
      params: params(how),
      run,
      objectOf,
    });
  const itself = (object: KubeObject) => object;
  const addressOf = (
    object: { metadata: { namespace?: string; name?: string } },
    write?: WriteOptions,
  ) => ({
    namespace: object.metadata.namespace,
    name: object.metadata.name,
    subresource: write?.subresource,
  });

  return {
    get: (type, key, o) =>
      call('get', type, key, target => getObject(core, target), o),
    list: (type, o = {}) =>
      call(
        'list',
        type,
        { namespace: o.namespace },
        target => {
          const { items, resourceVersion } = listObjects(core, target, {
            ...o,
            limit: 0,
          });
          return { items, resourceVersion };
        },
        o,
      ),
    create: (type, object, o) =>
      call(
        'create',
        type,
        { namespace: object.metadata.namespace },
        target =>
          admit(
            target,
            o,
            run => createObject(core, target, cloneJson(object), run),
            itself,
          ),
        o,
      ),
    update: (type, object, o) =>
      call(
        'update',
        type,
        addressOf(object, o),
        target =>
          admit(
            target,
            o,
            run => updateObject(core, target, cloneJson(object), run),
            itself,
          ),
        o,
      ),
    apply: (type, object, o) =>
      call(
        'patch',
        type,
        addressOf(object, o),
        target =>
          admit(
            target,
            o,
            run => applyObject(core, target, cloneJson(object), run).object,
            itself,
          ),
        o,
      ),
    mergePatch: (type, key, patch, o) =>
      call(
        'patch',
        type,
        { ...key, subresource: o?.subresource },
        target =>
          admit(
            target,
            o,
            run => patchObject(core, target, patchTypes.merge, patch, run),
            itself,
          ),
        o,
      ),
    jsonPatch: (type, key, patch, o) =>
      call(
        'patch',
        type,
        { ...key, subresource: o?.subresource },
        target =>
          admit(
            target,
            o,
            run => patchObject(core, target, patchTypes.json, patch, run),
            itself,
          ),
        o,
      ),
    delete: (type, key, o = {}) =>
      call<void>(
        'delete',
        type,
        key,
        target => {
          const { uid, resourceVersion, propagationPolicy, dryRun = false } = o;
          return admitDelete(core, {
            target,
            user,
            params: { uid, resourceVersion, propagationPolicy, dryRun },
            warn: () => {},
          });
        },
        o,
      ),
    watch: (type, o) => watchInProcess(api, user, type, o),
    podProxy: request =>
      raw(api, user, {
        method: request.method,
        path: `/api/v1/namespaces/${request.namespace}/pods/${
          request.scheme ?? 'http'
        }:${request.pod}:${request.port}/proxy${request.path.split('?')[0]}`,
        query: new URLSearchParams(request.path.split('?')[1] ?? ''),
        body:
          request.body === undefined ? undefined : JSON.stringify(request.body),
      }),
    portForward: async ({ namespace, pod, port, signal }) => {
      const tunnel = await call<PodTunnel>(
        'get',
        resourceTypes.Pod,
        { namespace, name: pod, subresource: 'portforward' },
        target => openTunnel(core, target, port),
        { signal },
      );
      const stream = await tunnel.connect().catch((error: Error) => {
        throw toClientError(
          new StatusError(503, 'ServiceUnavailable', error.message, {}),
          `forward pods ${pod}`,
        );
      });
      signal?.addEventListener('abort', () => stream.destroy());
      return stream;
    },
    review: async <T>(
      type: ResourceType,
      spec: object,
      { namespace }: { namespace?: string } = {},
    ) => {
      const scope = namespace ? `/namespaces/${namespace}` : '';
      const answer = await raw<{ status: T }>(api, user, {
        method: 'POST',
        path: `/apis/${type.group}/${type.version}${scope}/${type.plural}`,
        query: new URLSearchParams(),
        body: Buffer.from(JSON.stringify({ spec })),
      });
      return answer.status;
    },
    getRaw: path =>
      raw(api, user, {
        method: 'GET',
        path: path.split('?')[0],
        query: new URLSearchParams(path.split('?')[1] ?? ''),
      }),
    close: async () => {},
  };
}

async function raw<T>(
  api: ApiServer,
  user: User,
  request: Pick<ApiRequest, 'method' | 'path' | 'query' | 'body'>,
): Promise<T> {
  const answer = await api.handle({ ...request, headers: {}, user });
  const body = answer.body?.toString() ?? '';
  const isJson = answer.headers['content-type']?.includes('json');
  const value = isJson && body !== '' ? JSON.parse(body) : body;
  if (answer.status < 400) return value;
  const said = isJson && value?.kind === 'Status' ? value : undefined;
  throw toClientError(
    new StatusError(
      answer.status,
      said?.reason ?? '',
      said?.message ?? 'the pod refused the request',
      said?.details,
    ),
    `${request.method} ${request.path}`,
  );
}
