import { stringify } from 'yaml';
import { frozenJson, type KubeObject } from '../../storage';
import type { Target } from '../operations/context';
import type { ListPage } from '../operations/read';
import { type IncludeObject, toPartialMetadata, toTable } from '../print/table';
import { apiVersionOf } from '../resources/definition';
import type { StatusError } from '../status';
import type { ApiResponse, WatchFrame } from '../types';
import type { Format } from './negotiate';

const JSON_TYPE = { 'content-type': 'application/json' };

/** An answer of plain JSON. */
export function json(value: unknown, status = 200): ApiResponse {
  return { status, headers: JSON_TYPE, body: JSON.stringify(value) };
}

/** An answer of plain text. */
export function text(body: string, status = 200): ApiResponse {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body,
  };
}

/** A refusal. */
export function failure(error: StatusError): ApiResponse {
  const retry = error.details?.retryAfterSeconds;
  const answer = json(error.toStatus(), error.code);
  if (retry === undefined) return answer;
  return {
    ...answer,
    headers: { ...answer.headers, 'retry-after': `${retry}` },
  };
}

/** One object in the format that was asked for. */
export function objectAnswer(
  object: KubeObject,
  target: Target,
  format: Format,
  include: IncludeObject,
  status = 200,
): ApiResponse {
  const value = present(object, target, format, include);
  if (format.yaml) {
    return {
      status,
      headers: { 'content-type': 'application/yaml' },
      body: stringify(value, { aliasDuplicateObjects: false }),
    };
  }
  return { status, headers: JSON_TYPE, body: frozenJson(value) };
}

/** A page of objects in the format that was asked for. */
export function listAnswer(
  page: ListPage,
  target: Target,
  format: Format,
  include: IncludeObject,
): ApiResponse {
  const { resource, version } = target;
  const isPlain = format.as === 'Object';
  const token =
    page.continueToken ?? (resource.isCustom && isPlain ? '' : undefined);
  const metadata = {
    // Lists of custom resources say so when nothing follows.
    ...(token !== undefined && { continue: token }),
    resourceVersion: page.resourceVersion,
    ...(page.remainingItemCount && {
      remainingItemCount: page.remainingItemCount,
    }),
  };
  if (format.as === 'Table') {
    return json(toTable(page.items, version.columns, metadata, include));
  }
  const isPartial = format.as === 'PartialObjectMetadata';
  const head = {
    kind: isPartial ? 'PartialObjectMetadataList' : resource.listKind,
    apiVersion: isPartial
      ? 'meta.k8s.io/v1'
      : apiVersionOf(resource.group, version.name),
    metadata,
  };
  const items = page.items.map(item => {
    if (isPartial) return JSON.stringify(toPartialMetadata(item));
    return resource.isCustom ? frozenJson(item) : withoutKind(item);
  });
  const body = `${JSON.stringify(head).slice(
    0,
    -1,
  )},"items":[${items.join()}]}`;
  return { status: 200, headers: JSON_TYPE, body };
}

/** Items of built-in lists carry no `apiVersion` and `kind`. */
function withoutKind(item: KubeObject): string {
  const full = frozenJson(item);
  const { apiVersion, kind } = item;
  const start = JSON.stringify({ apiVersion, kind }).slice(0, -1);
  return full.startsWith(`${start},`)
    ? `{${full.slice(start.length + 1)}`
    : full;
}

/** One line of a watch. */
export function frameText(
  frame: WatchFrame,
  target: Target,
  format: Format,
  include: IncludeObject,
  isFirst: boolean,
): string {
  const { type, object } = frame;
  let shown: object = object;
  if (type !== 'ERROR') {
    shown = present(object as KubeObject, target, format, include);
    // Only the first table of a watch says what its columns are.
    if (format.as === 'Table' && !isFirst) {
      shown = { ...shown, columnDefinitions: null };
    }
  }
  return `{"type":"${type}","object":${frozenJson(shown)}}\n`;
}

function present(
  object: KubeObject,
  target: Target,
  format: Format,
  include: IncludeObject,
): object {
  if (format.as === 'PartialObjectMetadata') return toPartialMetadata(object);
  if (format.as !== 'Table') return object;
  const { resourceVersion } = object.metadata;
  return toTable(
    [object],
    target.version.columns,
    { resourceVersion },
    include,
  );
}
