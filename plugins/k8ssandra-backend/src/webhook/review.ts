import {
  admitK8ssandraCluster,
  apiVersionOf,
  resourceTypes,
  validateMedusaBackupSchedule,
  type Admission,
  type K8ssandraCluster,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AdmissionRequest, AdmissionResponse } from './types';

/** Kubernetes cuts longer warnings. */
const MAX_WARNING = 256;
const MAX_WARNINGS_TOTAL = 4096;

/** What is known beside the object. */
export interface ReviewOptions {
  /** Contexts that a ClientConfig names; left out while they are not known. */
  knownContexts?: readonly string[];
  /** Groups of contexts that are one Kubernetes cluster. */
  aliases?: ReadonlyArray<readonly string[]>;
}

/** The kinds that are judged, and by which rules: those of the HTTP API, so that both say the same. */
const JUDGES: ReadonlyArray<
  readonly [
    ResourceType,
    (request: AdmissionRequest, options: ReviewOptions) => Admission,
  ]
> = [
  [
    resourceTypes.K8ssandraCluster,
    ({ object, oldObject }, options) =>
      admitK8ssandraCluster({
        ...options,
        cluster: object as K8ssandraCluster,
        previous: oldObject as K8ssandraCluster | undefined,
      }),
  ],
  [
    resourceTypes.MedusaBackupSchedule,
    ({ object }) => ({
      causes: validateMedusaBackupSchedule(object),
      warnings: [],
    }),
  ],
];

/** Judges one write. What is neither created nor updated, or of another kind, is allowed: nobody asked us to hold it back. */
export function review(
  request: AdmissionRequest,
  options: ReviewOptions = {},
): AdmissionResponse {
  const { uid, operation, apiVersion, kind } = request;
  const [type, judge] =
    JUDGES.find(
      ([each]) => each.kind === kind && apiVersionOf(each) === apiVersion,
    ) ?? [];
  if (!type || !judge || !['CREATE', 'UPDATE'].includes(operation)) {
    return { uid, allowed: true };
  }
  const { causes, warnings } = judge(request, options);
  const told = fitting(warnings);
  const common = { uid, ...(told.length > 0 && { warnings: told }) };
  if (causes.length === 0) {
    return { ...common, allowed: true };
  }
  const name = nameOf(request.object);
  return {
    ...common,
    allowed: false,
    status: {
      code: 422,
      reason: 'Invalid',
      message: causes
        .map(({ field, message }) => `${field}: ${message}`)
        .join('; '),
      details: {
        ...(name && { name }),
        group: type.group,
        kind: type.kind,
        causes,
      },
    },
  };
}

function nameOf(object: unknown): string | undefined {
  const { metadata } = (object ?? {}) as { metadata?: { name?: unknown } };
  return typeof metadata?.name === 'string' ? metadata.name : undefined;
}

/** As many warnings as Kubernetes passes on, each in one line of its length. */
function fitting(warnings: string[]): string[] {
  const result: string[] = [];
  let total = 0;
  for (const warning of warnings) {
    const line = [...warning.replace(/\s+/g, ' ')];
    const text =
      line.length > MAX_WARNING
        ? `${line.slice(0, MAX_WARNING - 1).join('')}…`
        : line.join('');
    total += text.length;
    if (total > MAX_WARNINGS_TOTAL) break;
    result.push(text);
  }
  return result;
}
