import type { KubeObject } from '../../storage';
import { badRequest, expired, StatusError } from '../status';
import {
  readContinueToken,
  startAfter,
  writeContinueToken,
} from './continueToken';
import { checkListOptions } from './listOptions';
import { parseFieldSelector } from '../select/fieldSelector';
import { parseLabelSelector } from '../select/labelSelector';
import { type Core, type Target } from './context';
import { toVersion } from './convert';
import { liveObject } from './update';

const notNumber = (text: string) =>
  `resourceVersion: Invalid value: ${JSON.stringify(
    text,
  )}: strconv.ParseUint: parsing ${JSON.stringify(text)}: invalid syntax`;

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
  /** Of watches only; undefined when it is not given. */
  sendInitialEvents?: boolean;
}

/** One page of a list. */
export interface ListPage {
  items: KubeObject[];
  resourceVersion: string;
  continueToken?: string;
  remainingItemCount?: number;
}

/** Reads one object; `resourceVersion` is the oldest state that the caller takes. */
export function getObject(
  core: Core,
  target: Target,
  resourceVersion = '',
): KubeObject {
  if (resourceVersion !== '') {
    const revision = parseRevision(resourceVersion);
    const latest = core.store.revision;
    if (revision > latest) throw tooNew(revision, latest);
  }
  return toVersion(liveObject(core, target), target.resource, target.version);
}

/** Decides whether an object is selected; `undefined` selects all. */
export function compileSelection(
  { labelSelector = '', fieldSelector = '' }: Selection,
  target: Target,
): ((object: KubeObject) => boolean) | undefined {
  const byLabel = parseLabelSelector(labelSelector);
  const { resource } = target;
  const byField = parseFieldSelector(
    fieldSelector,
    resource.selectableFields,
    resource.isCustom || resource.selectableFields.size > 2,
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
  checkListOptions(params);
  const from = params.continueToken
    ? continued(core, params.continueToken)
    : { revision: revisionOf(core, params), start: '' };
  const namespace = target.namespace || undefined;
  const isNow = from.revision === core.store.revision;
  const all = isNow
    ? core.store.list(resource.storageKey, namespace)
    : core.store.listAt(resource.storageKey, namespace, from.revision);
  if (!all) throw listExpired(from.start);
  const selects = compileSelection(params, target);
  let items = selects ? all.filter(selects) : all;
  if (from.start) {
    items = items.filter(item => positionOf(item, target) >= from.start);
  }
  const page = limit > 0 ? items.slice(0, limit) : items;
  const remaining = items.length - page.length;
  return {
    items: page.map(item => toVersion(item, resource, version)),
    resourceVersion: String(from.revision),
    ...(remaining > 0 && {
      continueToken: writeContinueToken(
        from.revision,
        startAfter(positionOf(page.at(-1)!, target)),
      ),
      ...(!selects && { remainingItemCount: remaining }),
    }),
  };
}

/** The revision that a list is asked for: the latest, unless exactly another one. */
function revisionOf(core: Core, params: ListParams): number {
  const { resourceVersion, resourceVersionMatch } = params;
  const latest = core.store.revision;
  if (!resourceVersion) return latest;
  if (!/^\d+$/.test(resourceVersion)) {
    throw badRequest(`invalid resource version: ${notNumber(resourceVersion)}`);
  }
  const revision = Number(resourceVersion);
  if (revision > latest) throw tooNew(revision, latest);
  return resourceVersionMatch === 'Exact' ? revision : latest;
}

/** Reads a `resourceVersion`. Throws 500 for what is no number, as Kubernetes does. */
export function parseRevision(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new StatusError(500, '', notNumber(text));
}

/** 504 for a revision that is still to come. */
function tooNew(revision: number, latest: number) {
  return new StatusError(
    504,
    'Timeout',
    `Timeout: Too large resource version: ${revision}, current: ${latest}`,
    {
      causes: [
        {
          reason: 'ResourceVersionTooLarge',
          message: 'Too large resource version',
        },
      ],
      retryAfterSeconds: 1,
    },
  );
}

/** Where a page goes on: at its own revision, or at the latest one for the token of an expired list. */
function continued(core: Core, token: string) {
  const { revision, start } = readContinueToken(token);
  return { revision: revision < 0 ? core.store.revision : revision, start };
}

function listExpired(start: string) {
  if (!start) {
    return expired('The resourceVersion for the provided list is too old.');
  }
  const error = expired(
    'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
  );
  error.metadata.continue = writeContinueToken(-1, start);
  return error;
}

/** Keys sort as the store lists them, below what the list covers. */
function positionOf({ metadata }: KubeObject, target: Target): string {
  if (target.namespace || !target.resource.namespaced) return metadata.name;
  return `${metadata.namespace}/${metadata.name}`;
}
