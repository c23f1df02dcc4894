import type { KubeObject } from '../../storage';
import { badRequest, expired } from '../status';
import { parseFieldSelector } from '../select/fieldSelector';
import { parseLabelSelector } from '../select/labelSelector';
import { type Core, type Target } from './context';
import { toVersion } from './convert';
import { liveObject } from './update';

/** What a list or watch is narrowed to. */
export interface Selection {
  labelSelector?: string;
  fieldSelector?: string;
}

/** Parameters of a list. */
export interface ListParams extends Selection {
  limit?: number;
  continueToken?: string;
  resourceVersion?: string;
  resourceVersionMatch?: string;
}

/** One page of a list. */
export interface ListPage {
  items: KubeObject[];
  resourceVersion: string;
  continueToken?: string;
  remainingItemCount?: number;
}

/** Reads one object. */
export function getObject(core: Core, target: Target): KubeObject {
  return toVersion(liveObject(core, target), target.resource, target.version);
}

/** Decides whether an object is selected; `undefined` selects all. */
export function compileSelection(
  { labelSelector = '', fieldSelector = '' }: Selection,
  target: Target,
): ((object: KubeObject) => boolean) | undefined {
  const byLabel = parseLabelSelector(labelSelector);
  const byField = parseFieldSelector(
    fieldSelector,
    target.resource.selectableFields,
  );
  if (!byLabel && !byField) return undefined;
  return object =>
    (!byLabel || byLabel(object.metadata.labels)) &&
    (!byField || byField(object));
}

/** Lists objects at one revision, page by page. */
export function listObjects(
  core: Core,
  target: Target,
  params: ListParams,
): ListPage {
  const { resource, version } = target;
  const { limit = 0 } = params;
  const from = params.continueToken
    ? readToken(params.continueToken)
    : { revision: revisionOf(core, params), after: undefined };
  const namespace = target.namespace || undefined;
  const isNow = from.revision === core.store.revision;
  const all = isNow
    ? core.store.list(resource.storageKey, namespace)
    : core.store.listAt(resource.storageKey, namespace, from.revision);
  if (!all) throw listExpired(from.after !== undefined);
  const selects = compileSelection(params, target);
  let items = selects ? all.filter(selects) : all;
  if (from.after !== undefined) {
    const start = items.findIndex(item => positionOf(item) > from.after!);
    items = start < 0 ? [] : items.slice(start);
  }
  const page = limit > 0 ? items.slice(0, limit) : items;
  const remaining = items.length - page.length;
  return {
    items: page.map(item => toVersion(item, resource, version)),
    resourceVersion: String(from.revision),
    ...(remaining > 0 && {
      continueToken: writeToken(from.revision, page.at(-1)!),
      ...(!selects && { remainingItemCount: remaining }),
    }),
  };
}

/** The revision that a list is asked for: the latest, unless exactly another one. */
function revisionOf(core: Core, params: ListParams): number {
  const { resourceVersion, resourceVersionMatch } = params;
  const latest = core.store.revision;
  if (!resourceVersion) return latest;
  const revision = parseRevision(resourceVersion);
  if (revision > latest) throw tooNew(revision, latest);
  return resourceVersionMatch === 'Exact' ? revision : latest;
}

/** Reads a `resourceVersion`. */
export function parseRevision(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw badRequest(
    `Invalid value: ${JSON.stringify(
      text,
    )}: resourceVersion must be a number this server gave`,
  );
}

/** 504 for a revision that is still to come. */
function tooNew(revision: number, latest: number) {
  const error = expired(
    `Too large resource version: ${revision}, current: ${latest}`,
  );
  return Object.assign(error, { code: 504, reason: 'Timeout' });
}

function listExpired(isContinued: boolean) {
  return expired(
    isContinued
      ? 'The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.'
      : 'The resourceVersion for the provided list is too old.',
  );
}

/** Keys sort as the store lists them. */
function positionOf(object: KubeObject): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}

function writeToken(revision: number, last: KubeObject): string {
  const token = { v: 1, rv: revision, after: positionOf(last) };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function readToken(token: string): { revision: number; after?: string } {
  try {
    const { rv, after } = JSON.parse(
      Buffer.from(token, 'base64url').toString(),
    );
    if (Number.isInteger(rv) && typeof after === 'string') {
      return { revision: rv, after };
    }
  } catch {
    // Refused below, like a token of another shape.
  }
  throw badRequest(
    'continue key is not valid: it was not given by this server',
  );
}
