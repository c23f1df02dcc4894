import { isRecord } from '../../storage';
import type { DeleteParams, WriteParams } from '../operations/context';
import type { ListParams } from '../operations/read';
import type { WatchParams } from '../operations/watch';
import { badRequest, invalid } from '../status';
import type { ApiRequest } from '../types';

/** Parameters of a create, update or patch. */
export function writeParams(
  request: ApiRequest,
  warnings: string[],
  isApply = false,
): WriteParams {
  const { query, headers } = request;
  const fieldValidation = query.get('fieldValidation') || 'Warn';
  if (!['Strict', 'Warn', 'Ignore'].includes(fieldValidation)) {
    throw invalidOption('fieldValidation', fieldValidation, [
      'Ignore',
      'Strict',
      'Warn',
    ]);
  }
  const agent = headers['user-agent']?.split('/')[0] || 'unknown';
  return {
    dryRun: isDryRun(query.getAll('dryRun')),
    fieldManager: query.get('fieldManager') ?? (isApply ? '' : agent),
    fieldValidation: fieldValidation as WriteParams['fieldValidation'],
    force: query.get('force') === 'true',
    warn: text => warnings.push(text),
  };
}

/** Parameters of a delete, from its body or its query. */
export function deleteParams(request: ApiRequest, body: unknown): DeleteParams {
  const options = isRecord(body) ? body : {};
  const policy =
    options.propagationPolicy ?? request.query.get('propagationPolicy');
  if (policy && !['Background', 'Foreground', 'Orphan'].includes(policy)) {
    throw invalidOption('propagationPolicy', policy, [
      'Background',
      'Foreground',
      'Orphan',
    ]);
  }
  const dryRun = options.dryRun ?? request.query.getAll('dryRun');
  return {
    uid: options.preconditions?.uid,
    resourceVersion: options.preconditions?.resourceVersion,
    propagationPolicy: policy ?? undefined,
    dryRun: isDryRun(Array.isArray(dryRun) ? dryRun : [dryRun]),
  };
}

/** Parameters of a list. */
export function listParams({ query }: ApiRequest): ListParams {
  const limit = query.get('limit') ?? '0';
  if (!/^\d+$/.test(limit)) {
    throw badRequest(
      `limit: Invalid value: ${JSON.stringify(limit)}: a number is needed`,
    );
  }
  return {
    limit: Number(limit),
    continueToken: query.get('continue') || undefined,
    resourceVersion: query.get('resourceVersion') ?? undefined,
    resourceVersionMatch: query.get('resourceVersionMatch') ?? undefined,
    labelSelector: query.get('labelSelector') ?? undefined,
    fieldSelector: query.get('fieldSelector') ?? undefined,
  };
}

const MINUTE_MS = 60_000;

/** Parameters of a watch. Without a time limit it lasts 30 to 60 minutes, as in Kubernetes. */
export function watchParams(
  request: ApiRequest,
  bookmarkIntervalMs: number,
): WatchParams {
  const { query } = request;
  const seconds = Number(query.get('timeoutSeconds') ?? 0);
  return {
    ...listParams(request),
    allowWatchBookmarks: query.get('allowWatchBookmarks') === 'true',
    sendInitialEvents: query.get('sendInitialEvents') === 'true',
    timeoutMs:
      seconds > 0
        ? Math.min(seconds * 1000, 24 * 60 * MINUTE_MS)
        : (30 + Math.random() * 30) * MINUTE_MS,
    bookmarkIntervalMs,
  };
}

function isDryRun(values: string[]): boolean {
  const given = values.filter(Boolean);
  if (given.some(value => value !== 'All')) {
    throw invalidOption('dryRun', given[0], ['All']);
  }
  return given.length > 0;
}

function invalidOption(field: string, value: string, supported: string[]) {
  return invalid({ group: 'meta.k8s.io', kind: 'Options' }, '', [
    {
      reason: 'FieldValueNotSupported',
      message: `Unsupported value: ${JSON.stringify(
        value,
      )}: supported values: ${supported
        .map(item => JSON.stringify(item))
        .join(', ')}`,
      field,
    },
  ]);
}
