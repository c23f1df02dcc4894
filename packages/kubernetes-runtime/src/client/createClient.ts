import {
  apiVersionOf,
  FIELD_MANAGER,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Resolve } from '../network';
import type { KubernetesConnection } from './connection';
import { labelsOf } from './labels';
import { DEFAULT_LIMITS, type ClientLimits } from './limits';
import { listAll } from './list';
import { podProxyPath, resourcePath, withQuery } from './paths';
import { createPortForwarder } from './portForward';
import { readAnswer } from './readAnswer';
import { parseJson } from './readBody';
import { readObject } from './readObject';
import { readReview } from './readReview';
import {
  createRequester,
  type Answer,
  type Call,
  type RequestInfo,
} from './requester';
import { createChannels } from './channels';
import { createTransport, type TransportHooks } from './transport';
import type {
  CallOptions,
  KubernetesClient,
  ObjectKey,
  PodProxyRequest,
  RawOptions,
  WriteOptions,
} from './types';
import { streamEvents } from './watch';

/** How a client is made. */
export interface KubernetesClientOptions
  extends KubernetesConnection,
    TransportHooks {
  /** Owner of the fields written; `k8ssandra-backstage` when absent. */
  fieldManager?: string;
  limits?: Partial<ClientLimits>;
  /** Called once per HTTP request, retries included. */
  onRequest?: (info: RequestInfo) => void;
  /** Name resolution, replaced in tests. */
  resolve?: Resolve;
}

/** Kinds of patch, by their content type. */
const PATCH = {
  apply: 'application/apply-patch+yaml',
  merge: 'application/merge-patch+json',
  json: 'application/json-patch+json',
} as const;

/** Makes the client of one API server. Nothing is opened before the first call. */
export function createKubernetesClient(
  options: KubernetesClientOptions,
): KubernetesClient {
  const { fieldManager = FIELD_MANAGER, onRequest, ...connection } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { resolve } = options;
  const channels = createChannels({
    main: createTransport({ ...options, connection, limits }),
    // Its loss shows in its watches, which are resumed: the hooks tell of the connection that carries the calls.
    makeFurther: () => createTransport({ connection, limits, resolve }),
  });
  const requester = createRequester({
    connection,
    channels,
    limits,
    onRequest,
  });

  const forwarder = createPortForwarder({
    connection,
    limits,
    resolve,
    onRequest,
  });

  const readOne = <T extends KubernetesObject>(
    type: ResourceType,
    { namespace, name }: Partial<ObjectKey>,
    call: Call,
    answer: Answer,
  ) =>
    readObject<T>(parseJson(answer.body), {
      type,
      namespace: type.namespaced ? namespace : undefined,
      name,
      what: `${call.method} ${call.path.split('?')[0]}`,
    });

  const write = async <T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    request: {
      verb: string;
      method: 'POST' | 'PUT' | 'PATCH';
      body: unknown;
      contentType?: string;
      idempotent: boolean;
      force?: boolean;
    },
    write_: WriteOptions = {},
  ): Promise<T> => {
    const { subresource, dryRun, signal, timeoutMs, permit, purpose } = write_;
    const { verb, method, body, contentType, idempotent, force } = request;
    const path = resourcePath(type, {
      namespace: key.namespace,
      name: method === 'POST' ? undefined : key.name,
      subresource,
    });
    const call: Call = {
      method,
      path: withQuery(path, {
        fieldManager,
        force,
        dryRun: dryRun ? 'All' : undefined,
      }),
      labels: labelsOf(purpose ?? verb, type, subresource),
      body,
      contentType,
      signal,
      timeoutMs,
      permit,
      maxBytes: limits.maxObjectBytes,
      idempotent,
      secretive: type.kind === 'Secret',
    };
    return readOne<T>(type, key, call, await requester.send(call));
  };

  const bodyOf = (type: ResourceType, object: KubernetesObject) => ({
    ...object,
    apiVersion: apiVersionOf(type),
    kind: type.kind,
  });

  return {
    get protocol() {
      return channels.protocol;
    },

    get: async <T extends KubernetesObject>(
      type: ResourceType,
      key: ObjectKey,
      { signal, timeoutMs, purpose }: CallOptions = {},
    ) => {
      const call: Call = {
        method: 'GET',
        path: resourcePath(type, key),
        labels: labelsOf(purpose ?? 'get', type),
        signal,
        timeoutMs,
        maxBytes: limits.maxObjectBytes,
        idempotent: true,
        secretive: type.kind === 'Secret',
      };
      return readOne<T>(type, key, call, await requester.send(call));
    },

    list: (type, list) => listAll(requester, limits, type, list),

    create: (type, object, write_) =>
      write(
        type,
        object.metadata,
        {
          verb: 'create',
          method: 'POST',
          body: bodyOf(type, object),
          idempotent: false,
        },
        write_,
      ),

    update: (type, object, write_) =>
      write(
        type,
        object.metadata,
        {
          verb: 'update',
          method: 'PUT',
          body: bodyOf(type, object),
          idempotent: false,
        },
        write_,
      ),

    apply: (type, object, { force, ...write_ } = {}) =>
      write(
        type,
        object.metadata,
        {
          verb: 'apply',
          method: 'PATCH',
          // JSON is YAML, and cheaper to read
          body: bodyOf(type, object),
          contentType: PATCH.apply,
          idempotent: true,
          force: force ?? false,
        },
        write_,
      ),

    mergePatch: (type, key, patch, write_) =>
      write(
        type,
        key,
        {
          verb: 'patch',
          method: 'PATCH',
          body: patch,
          contentType: PATCH.merge,
          idempotent: true,
        },
        write_,
      ),

    jsonPatch: (type, key, patch, write_) =>
      write(
        type,
        key,
        {
          verb: 'patch',
          method: 'PATCH',
          body: patch,
          contentType: PATCH.json,
          idempotent: false,
        },
        write_,
      ),

    delete: async (type, key, del = {}) => {
      const { uid, resourceVersion, propagationPolicy, gracePeriodSeconds } =
        del;
      const preconditions = {
        ...(uid !== undefined && { uid }),
        ...(resourceVersion !== undefined && { resourceVersion }),
      };
      await requester.send({
        method: 'DELETE',
        path: withQuery(resourcePath(type, key), {
          dryRun: del.dryRun ? 'All' : undefined,
        }),
        labels: labelsOf('delete', type),
        body: {
          apiVersion: 'v1',
          kind: 'DeleteOptions',
          ...(Object.keys(preconditions).length > 0 && { preconditions }),
          ...(propagationPolicy && { propagationPolicy }),
          ...(gracePeriodSeconds !== undefined && { gracePeriodSeconds }),
        },
        signal: del.signal,
        timeoutMs: del.timeoutMs,
        permit: del.permit,
        maxBytes: limits.maxObjectBytes,
        // With a UID a repeated delete can only meet the object it means.
        idempotent: uid !== undefined,
        secretive: type.kind === 'Secret',
      });
    },

    watch: (type, watch) =>
      streamEvents({ requester, limits, type, options: watch }),

    podProxy: async <T>(request: PodProxyRequest) => {
      const answer = await requester.send({
        method: request.method,
        path: podProxyPath(request),
        labels: { verb: 'proxy', resource: 'pods', subresource: 'proxy' },
        body: request.body,
        accept: 'application/json, text/plain;q=0.9, */*;q=0.8',
        signal: request.signal,
        timeoutMs: request.timeoutMs,
        permit: request.permit,
        maxBytes: limits.maxObjectBytes,
        idempotent: request.method === 'GET',
        secretive: true,
      });
      return readAnswer(
        `${request.method} pods/${request.pod}/proxy`,
        answer,
      ) as T;
    },

    review: async <T>(
      type: ResourceType,
      spec: object,
      {
        namespace,
        signal,
        timeoutMs,
        purpose,
        permit,
      }: CallOptions & { namespace?: string } = {},
    ) => {
      const path = resourcePath(type, { namespace });
      const answer = await requester.send({
        method: 'POST',
        path,
        labels: labelsOf(purpose ?? 'review', type),
        body: { apiVersion: apiVersionOf(type), kind: type.kind, spec },
        signal,
        timeoutMs,
        permit,
        maxBytes: limits.maxObjectBytes,
        idempotent: true,
      });
      return readReview(parseJson(answer.body), type, `POST ${path}`) as T;
    },

    getRaw: async <T>(
      path: string,
      { signal, timeoutMs, purpose, ...raw }: RawOptions = {},
    ) => {
      const bare = path.split('?')[0];
      const answer = await requester.send({
        method: 'GET',
        path,
        labels: raw.counted ?? { verb: purpose ?? 'raw', resource: bare },
        accept: raw.accept,
        signal,
        timeoutMs,
        maxBytes: raw.maxBytes ?? limits.maxObjectBytes,
        idempotent: true,
      });
      return readAnswer(`GET ${bare}`, answer) as T;
    },

    portForward: request => forwarder.open(request),

    close: () => {
      forwarder.close();
      return channels.close();
    },
  };
}
