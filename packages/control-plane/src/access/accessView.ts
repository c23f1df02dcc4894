import type { CredentialFacts } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  Aged,
  ContextAccessView,
  PermissionRow,
  PermissionsView,
  Sentence,
  StorageClassView,
  VersionsView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type {
  OperatorFact,
  StorageClassFact,
  WorkerFact,
} from '../snapshot/regionKinds';
import { credentialView } from './credentialView';
import type { AccessCheck } from './records';
import { say } from './sentences';
import { versionsView } from './versions';
import { zonesOf } from './zones';

/** What the access part of a context's view is made from; a `ContextSnapshot` and `ContextFacts` have it. */
export interface AccessSource {
  visible: boolean;
  lastContactSeconds: number | null;
  kubernetesVersion: string | null;
  endpoint?: string;
  credential?: CredentialFacts;
  /** What the last check found; absent before the first. */
  access?: AccessCheck;
  /** Newest Kubernetes of the control plane. */
  newestKubernetes?: string | null;
  workers?: WorkerFact[];
  storageClasses?: StorageClassFact[];
  operators?: OperatorFact[];
  /** Newest of the control plane, by the name of the operator. */
  newestOperators?: Record<string, string | null>;
}

/**
 * The access to a Kubernetes cluster as pages show it. What was not looked at is missing with its reason, never "fine".
 *
 * @param label - what people call the Kubernetes cluster
 * @param now - epoch milliseconds
 */
export function accessView(
  source: AccessSource,
  label: string,
  now: number,
): ContextAccessView {
  const { credential, visible, workers, storageClasses } = source;
  const context = { context: label };
  return {
    endpoint: source.endpoint ?? null,
    credential: credential
      ? known(credentialView(credential, now), 0, visible)
      : missing(say('credential.none', context), visible),
    permissions: checked(source, label, ({ permissions }) =>
      permissions ? permissionsView(permissions) : null,
    ),
    versions: aged(
      versionsView({
        kubernetes: source.kubernetesVersion,
        newest: source.newestKubernetes ?? null,
        definitions: source.access?.definitions ?? null,
        operators: source.operators,
        newestOperators: source.newestOperators,
      }),
      source,
      say('unknown.versions'),
    ),
    storageClasses: cached(
      storageClasses?.map(storageClassView),
      source,
      say('unknown.storageClasses', context),
    ),
    zones: cached(
      workers && zonesOf(workers),
      source,
      say('unknown.workers', context),
    ),
  };
}

/** Rows of the whole diff, what is missing first. */
export function permissionRows(
  source: AccessSource,
  label: string,
): Aged<PermissionRow[]> {
  return checked(source, label, ({ permissions }) =>
    permissions
      ? [...permissions].sort((a, b) => b.missing.length - a.missing.length)
      : null,
  );
}

/** What is missing counts by resource, as people grant it. */
export function permissionsView(rows: PermissionRow[]): PermissionsView {
  const lacking = rows.filter(({ missing: verbs }) => verbs.length > 0);
  const needed = rows.length;
  const allowed = needed - lacking.length;
  return {
    allowed,
    needed,
    missing: lacking,
    sentence:
      allowed === needed
        ? say('permissions.all', { needed })
        : say('permissions.some', { allowed, needed }),
  };
}

function known<T>(value: T, age: number | null, reachable: boolean): Aged<T> {
  return { value, observedAgeSeconds: age, reachable };
}

function missing<T>(reason: Sentence, reachable: boolean): Aged<T> {
  return { value: null, observedAgeSeconds: null, reachable, reason };
}

/** What a check found: it keeps its value and age while the server is away, or while the next check fails. */
function checked<T>(
  { access, visible }: AccessSource,
  label: string,
  valueOf: (access: AccessCheck) => T | null,
): Aged<T> {
  const value = access ? valueOf(access) : null;
  const failed = access?.problem
    ? say('permissions.failed', { message: access.problem.message })
    : undefined;
  if (!access || value === null) {
    return missing(failed ?? say('permissions.unchecked'), visible);
  }
  const away = visible
    ? undefined
    : say('permissions.unreachable', { context: label });
  const reason = failed ?? away;
  return {
    ...known(value, access.ageSeconds, visible),
    ...(reason && { reason }),
  };
}

/** Versions rest on two looks: that of Kubernetes is told at every contact, those of definitions by a check. */
function aged(
  value: VersionsView,
  { access, visible, lastContactSeconds }: AccessSource,
  reason: Sentence,
): Aged<VersionsView> {
  if (value.definitions) {
    return known(value, access?.ageSeconds ?? null, visible);
  }
  return value.kubernetes === null
    ? missing(reason, visible)
    : known(value, lastContactSeconds, visible);
}

function cached<T>(
  value: T | undefined,
  { visible, lastContactSeconds }: AccessSource,
  reason: Sentence,
): Aged<T> {
  return value === undefined
    ? missing(reason, visible)
    : known(value, lastContactSeconds, visible);
}

function storageClassView(fact: StorageClassFact): StorageClassView {
  return {
    name: fact.metadata.name,
    provisioner: fact.provisioner,
    isDefault: fact.isDefault,
    canGrow: fact.allowVolumeExpansion,
  };
}
