import { isRecord } from '../../storage';
import type { DeleteParams, WriteParams } from '../operations/context';
import type { ListParams } from '../operations/read';
import type { WatchParams } from '../operations/watch';
import { badRequest, invalidOptions } from '../status';
import type { ApiRequest } from '../types';

const optionKinds: Record<string, string> = {
  POST: 'CreateOptions',
  PUT: 'UpdateOptions',
  PATCH: 'PatchOptions',
};

const MANAGER_LIMIT = 128;

/** Parameters of a create, update or patch. */
export function writeParams(
  request: ApiRequest,
  warnings: string[],
  isApply = false,
): WriteParams {
  const { query, headers } = request;
  const options = optionKinds[request.method] ?? 'PatchOptions';
  const fieldValidation = query.get('fieldValidation') || 'Warn';
  if (!['Strict', 'Warn', 'Ignore'].includes(fieldValidation)) {
    throw unsupported(options, 'fieldValidation', fieldValidation, [
      '',
      'Ignore',
      'Strict',
      'Warn',
    ]);
  }
  const manager = query.get('fieldManager');
  if (manager && manager.length > MANAGER_LIMIT) {
    throw invalidOptions(options, {
      reason: 'FieldValueTooLong',
      message: `Too long: may not be more than ${MANAGER_LIMIT} bytes`,
      field: 'fieldManager',
    });
  }
  const agent = headers['user-agent']?.split('/')[0] || 'unknown';
  return {
    dryRun: isDryRun(options, query.getAll('dryRun')),
    fieldManager: manager ?? (isApply ? '' : agent),
    fieldValidation: fieldValidation as WriteParams['fieldValidation'],
    force: query.get('force') === 'true',
    warn: text => warnings.push(text),
  };
}

/** Parameters of a delete, from its body or its query. */
export function deleteParams(request: ApiRequest, body: unknown): DeleteParams {
  const kind = 'DeleteOptions';
  const options = isRecord(body) ? body : {};
  const policy =
    options.propagationPolicy ?? request.query.get('propagationPolicy');
  if (policy && !['Background', 'Foreground', 'Orphan'].includes(policy)) {
    throw unsupported(kind, 'propagationPolicy', policy, [
      'Foreground',
      'Background',
      'Orphan',
      'nil',
    ]);
  }
  const { orphanDependents } = options;
  if (policy && typeof orphanDependents === 'boolean') {
    throw invalidOptions(kind, {
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${JSON.stringify(
        policy,
      )}: orphanDependents and deletionPropagation cannot be both set`,
      field: 'propagationPolicy',
    });
  }
  const dryRun = options.dryRun ?? request.query.getAll('dryRun');
  return {
    uid: options.preconditions?.uid,
    resourceVersion: options.preconditions?.resourceVersion,
    propagationPolicy: policy ?? (orphanDependents ? 'Orphan' : undefined),
    dryRun: isDryRun(kind, Array.isArray(dryRun) ? dryRun : [dryRun]),
  };
}

/** Parameters of a list. */
export function listParams({ query }: ApiRequest): ListParams {
  return {
    limit: integerParam(query, 'limit') ?? 0,
    continueToken: query.get('continue') || undefined,
    resourceVersion: query.get('resourceVersion') ?? undefined,
    resourceVersionMatch: query.get('resourceVersionMatch') ?? undefined,
    labelSelector: query.get('labelSelector') ?? undefined,
    fieldSelector: query.get('fieldSelector') ?? undefined,
    sendInitialEvents: query.has('sendInitialEvents')
      ? query.get('sendInitialEvents') === 'true'
      : undefined,
  };
}

/** A parameter that is a number. Throws 400 for other texts. */
export function integerParam(
  query: URLSearchParams,
  name: string,
): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  throw badRequest(
    `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`,
  );
}

const MINUTE_MS = 60_000;

/** Parameters of a watch. Without a time limit it lasts 30 to 60 minutes, as in Kubernetes. */
export function watchParams(
  request: ApiRequest,
  bookmarkIntervalMs: number,
): WatchParams {
  const { query } = request;
  const seconds = integerParam(query, 'timeoutSeconds') ?? 0;
  return {
    ...listParams(request),
    allowWatchBookmarks: query.get('allowWatchBookmarks') === 'true',
    timeoutMs:
      seconds > 0
        ? Math.min(seconds * 1000, 24 * 60 * MINUTE_MS)
        : (30 + Math.random() * 30) * MINUTE_MS,
    bookmarkIntervalMs,
  };
}

function isDryRun(kind: string, values: string[]): boolean {
  const given = values.filter(Boolean);
  if (given.some(value => value !== 'All')) {
    throw unsupported(kind, 'dryRun', given, ['All']);
  }
  return given.length > 0;
}

function unsupported(
  kind: string,
  field: string,
  value: unknown,
  supported: string[],
) {
  return invalidOptions(kind, {
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${JSON.stringify(
      value,
    )}: supported values: ${supported
      .map(item => JSON.stringify(item))
      .join(', ')}`,
    field,
  });
}
