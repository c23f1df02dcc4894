import { badRequest, invalid, type StatusCause } from '../status';
import type { ListParams } from './read';

const FIELD = 'resourceVersionMatch';

const forbidden = (why: string, field = FIELD): StatusCause => ({
  reason: 'FieldValueForbidden',
  message: `Forbidden: ${why}`,
  field,
});

const unsupported = (value: string, supported: string): StatusCause => ({
  reason: 'FieldValueNotSupported',
  message: `Unsupported value: ${JSON.stringify(
    value,
  )}: supported values: ${supported}`,
  field: FIELD,
});

/** Throws 422 or 400 for parameters of a list that contradict each other. */
export function checkListOptions(params: ListParams): void {
  if (
    params.continueToken &&
    params.resourceVersion &&
    !params.resourceVersionMatch
  ) {
    throw badRequest(
      'specifying resource version is not allowed when using continue',
    );
  }
  refuse([
    ...listMatchCauses(params),
    ...(params.sendInitialEvents === undefined
      ? []
      : [
          forbidden(
            'sendInitialEvents is forbidden for list',
            'sendInitialEvents',
          ),
        ]),
  ]);
}

function listMatchCauses(params: ListParams): StatusCause[] {
  const {
    resourceVersionMatch: match,
    resourceVersion,
    continueToken,
  } = params;
  if (!match) return [];
  if (continueToken) {
    return [
      forbidden('resourceVersionMatch is forbidden when continue is provided'),
    ];
  }
  if (!resourceVersion) {
    return [
      forbidden(
        'resourceVersionMatch is forbidden unless resourceVersion is provided',
      ),
    ];
  }
  if (match !== 'Exact' && match !== 'NotOlderThan') {
    return [unsupported(match, '"Exact", "NotOlderThan", ""')];
  }
  if (match === 'Exact' && resourceVersion === '0') {
    return [
      forbidden(
        'resourceVersionMatch "exact" is forbidden for resourceVersion "0"',
      ),
    ];
  }
  return [];
}

/** Throws 422 for parameters of a watch that contradict each other. */
export function checkWatchOptions(params: ListParams): void {
  const { resourceVersionMatch: match, sendInitialEvents } = params;
  if (sendInitialEvents === undefined) {
    refuse(
      match
        ? [
            forbidden(
              'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
            ),
          ]
        : [],
    );
    return;
  }
  if (match === 'NotOlderThan') return;
  refuse([
    forbidden(
      'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
    ),
    ...(match ? [unsupported(match, '"NotOlderThan"')] : []),
  ]);
}

function refuse(causes: StatusCause[]): void {
  if (causes.length === 0) return;
  throw invalid({ group: 'meta.k8s.io', kind: 'ListOptions' }, '', causes);
}
