import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from './errors';
import type { ClientLimits } from './limits';
import { resourcePath, withQuery } from './paths';
import { parseJson } from './readBody';
import {
  acceptOf,
  objectTooLarge,
  readObject,
  readVersion,
} from './readObject';
import type { Requester } from './requester';
import { labelsOf } from './labels';
import type { ListOptions, ListResult } from './types';

/** With the usual page size more objects than any server holds of one kind. */
const MAX_PAGES = 10_000;

/**
 * Reads a complete list page by page. When a page's continuation has expired meanwhile (410), everything is read
 * again in one piece, as client-go does.
 */
export async function listAll<T extends KubernetesObject>(
  requester: Requester,
  limits: ClientLimits,
  type: ResourceType,
  options: ListOptions = {},
): Promise<ListResult<T>> {
  try {
    return await readPages<T>(requester, limits, type, {
      ...options,
      limit: options.limit ?? limits.pageSize,
    });
  } catch (error) {
    const expiredWhilePaging =
      KubernetesError.isExpired(error) &&
      options.resourceVersionMatch !== 'Exact';
    if (!expiredWhilePaging) throw error;
    return readPages<T>(requester, limits, type, {
      ...options,
      limit: undefined,
    });
  }
}

async function readPages<T extends KubernetesObject>(
  requester: Requester,
  limits: ClientLimits,
  type: ResourceType,
  options: ListOptions,
): Promise<ListResult<T>> {
  const { namespace, project, metadataOnly } = options;
  const path = resourcePath(type, { namespace });
  const what = `GET ${path}`;
  const items: T[] = [];
  let next: string | undefined;
  const seen = new Set<string>();
  for (;;) {
    const answer = await requester.send({
      method: 'GET',
      path: withQuery(path, {
        labelSelector: options.labelSelector,
        fieldSelector: options.fieldSelector,
        limit: options.limit,
        continue: next,
        resourceVersion: next ? undefined : options.resourceVersion,
        resourceVersionMatch: next ? undefined : options.resourceVersionMatch,
      }),
      labels: labelsOf('list', type),
      accept: acceptOf(options),
      signal: options.signal,
      timeoutMs: options.timeoutMs,
      // A page of large objects over a slow line takes its time; a caller who names a limit means it.
      ...(options.timeoutMs === undefined && {
        patienceMs: limits.listTimeoutMs,
      }),
      maxBytes: limits.maxListBytes,
      idempotent: true,
      secretive: type.kind === 'Secret',
    });
    const page = parseJson(answer.body) as
      | {
          items?: unknown;
          metadata?: { continue?: unknown; resourceVersion?: unknown };
        }
      | undefined;
    // An empty list of a server written in Go may be null.
    const found = page?.items === null ? [] : page?.items;
    if (!Array.isArray(found)) {
      throw new KubernetesError({
        code: 'BadAnswer',
        message: `${what}: the answer is not a list`,
      });
    }
    // A page within the limit of one object needs no measuring.
    const isLarge = answer.body.length > limits.maxObjectBytes;
    for (const item of found) {
      const bytes = isLarge ? Buffer.byteLength(JSON.stringify(item)) : 0;
      const object = readObject<T>(item, {
        type,
        namespace,
        what,
        project,
        metadataOnly,
      });
      if (bytes > limits.maxObjectBytes) {
        throw objectTooLarge(object, limits, what);
      }
      items.push(object);
    }
    const following = page?.metadata?.continue;
    if (typeof following !== 'string' || following === '') {
      const resourceVersion = readVersion(
        page?.metadata?.resourceVersion,
        what,
      );
      return { items, resourceVersion };
    }
    if (seen.has(following) || seen.size >= MAX_PAGES) {
      throw new KubernetesError({
        code: 'BadAnswer',
        message: `${what}: the pages of the list never end`,
      });
    }
    seen.add(following);
    next = following;
  }
}
