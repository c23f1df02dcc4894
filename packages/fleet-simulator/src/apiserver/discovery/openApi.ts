import { createHash } from 'node:crypto';
import type { JsonSchema } from '../../crd/schemaNode';
import type { ResourceRegistry } from '../resources/registry';
import type { ApiResponse } from '../types';
import { type ServedResource, servedByGroupVersion } from './groups';
import { VERSION } from './version';

const cache = new WeakMap<ResourceRegistry, Map<string, string>>();

/** Documents are kept until the registry changes. */
function cached(
  registry: ResourceRegistry,
  name: string,
  make: () => string,
): string {
  let documents = cache.get(registry);
  if (!documents) cache.set(registry, (documents = new Map()));
  const key = `${registry.generation}/${name}`;
  let document = documents.get(key);
  if (document === undefined) documents.set(key, (document = make()));
  return document;
}

const pathOf = (groupVersion: string) =>
  groupVersion.includes('/') ? `apis/${groupVersion}` : `api/${groupVersion}`;

/** `/openapi/v3`: where the schemas of each group and version are. */
export function openApiIndex(registry: ResourceRegistry) {
  const paths: Record<string, { serverRelativeURL: string }> = {
    version: { serverRelativeURL: '/openapi/v3/version?hash=1' },
  };
  for (const [groupVersion, served] of servedByGroupVersion(registry)) {
    const path = pathOf(groupVersion);
    const hash = createHash('sha256')
      .update(`${registry.generation} ${served.map(s => s.resource.kind)}`)
      .digest('hex');
    paths[path] = {
      serverRelativeURL: `/openapi/v3/${path}?hash=${hash.toUpperCase()}`,
    };
  }
  return { paths };
}

/** `/openapi/v3/apis/{group}/{version}`; `undefined` when nothing is served there. */
export function openApiDocument(
  registry: ResourceRegistry,
  path: string,
): ApiResponse | undefined {
  if (path === 'version') return versionDocument();
  const groupVersion = path.replace(/^apis?\//, '');
  const served = servedByGroupVersion(registry).get(groupVersion);
  if (!served || pathOf(groupVersion) !== path) return undefined;
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: cached(registry, path, () =>
      JSON.stringify({
        openapi: '3.0.0',
        info: { title: 'Kubernetes', version: VERSION.gitVersion },
        paths: Object.assign({}, ...served.map(pathsOf)),
        components: {
          schemas: Object.fromEntries(served.map(schemaOf)),
        },
      }),
    ),
  };
}

function versionDocument(): ApiResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      openapi: '3.0.0',
      info: { title: 'Kubernetes', version: VERSION.gitVersion },
      paths: {
        '/version/': {
          get: {
            description: 'get the version information for this server',
            responses: { 200: { description: 'OK' } },
          },
        },
      },
    }),
  };
}

/** `/openapi/v2`, without definitions: clients that ask for schemas use version 3. */
export function openApiV2(registry: ResourceRegistry): ApiResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: cached(registry, 'v2', () =>
      JSON.stringify({
        swagger: '2.0',
        info: { title: 'Kubernetes', version: VERSION.gitVersion },
        paths: {},
        definitions: {},
      }),
    ),
  };
}

function gvkOf({ resource, version }: ServedResource) {
  return { group: resource.group, kind: resource.kind, version: version.name };
}

function nameOf({ resource, version }: ServedResource): string {
  const group = resource.group || 'core';
  return `${group.split('.').reverse().join('.')}.${version.name}.${
    resource.kind
  }`;
}

function schemaOf(served: ServedResource): [string, JsonSchema] {
  const schema = {
    ...served.version.jsonSchema,
    'x-kubernetes-group-version-kind': [gvkOf(served)],
  };
  return [nameOf(served), schema as JsonSchema];
}

const parameter = (name: string) => ({
  name,
  in: 'query',
  schema: { type: 'string', uniqueItems: true },
});

/** Enough of the paths for a client to learn which parameters a write takes. */
function pathsOf(served: ServedResource): Record<string, object> {
  const { resource, version } = served;
  const base = resource.group
    ? `/apis/${resource.group}/${version.name}`
    : `/api/${version.name}`;
  const space = resource.namespaced ? '/namespaces/{namespace}' : '';
  const collection = `${base}${space}/${resource.plural}`;
  const gvk = { 'x-kubernetes-group-version-kind': gvkOf(served) };
  const write = ['dryRun', 'fieldManager', 'fieldValidation'].map(parameter);
  const ref = { $ref: `#/components/schemas/${nameOf(served)}` };
  const operation = (action: string, parameters: object[] = []) => ({
    'x-kubernetes-action': action,
    ...gvk,
    parameters,
    responses: {
      200: {
        description: 'OK',
        content: { 'application/json': { schema: ref } },
      },
    },
  });
  return {
    [collection]: {
      get: operation('list'),
      post: operation('post', write),
    },
    [`${collection}/{name}`]: {
      get: operation('get'),
      put: operation('put', write),
      patch: operation('patch', [...write, parameter('force')]),
      delete: operation('delete', [parameter('dryRun')]),
    },
  };
}
