import {
  KubernetesError,
  type Clock,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds } from '../snapshot';
import { checkDefinitions } from './checkDefinitions';
import { checkPermissions } from './checkPermissions';
import { definitionNeeds } from './definitionNeeds';
import { homeNeeds, regionNeeds } from './needs';
import { accessRecordOf, keepAccessRecord, type AccessRecord } from './records';

/** What is known of permissions and definitions is fresh for so long (ux 4). */
const FRESH_MS = 10 * 60_000;

/** After a failed check nobody asks again before. */
const RETRY_MS = 15_000;

/** However often a person asks, the server is asked so rarely. */
const LEAST_MS = 5_000;

/** A Kubernetes cluster to be checked. */
export interface CheckedContext {
  /** Empty for the control-plane cluster. */
  name: string;
  cluster?: Cluster;
  /** It is the control-plane cluster, be it by another name: more is needed there. */
  isHome?: boolean;
}

/** Checks what the control plane may do, on demand: while nobody looks, nothing is asked. */
export interface AccessChecks {
  /** Somebody looks: checks again in the background when what is known is older than 10 min. Never throws. */
  look(context: CheckedContext): void;
  /** The same, and waits for it. What is known already is answered when the check fails, with the problem. */
  check(
    context: CheckedContext,
    options?: { force?: boolean },
  ): Promise<AccessRecord | undefined>;
}

/** How checks are made. */
export interface AccessChecksOptions {
  namespaces: string[] | undefined;
  /** Where the leader is elected. */
  leaseNamespace: string | undefined;
  clock: Clock;
  signal: AbortSignal;
  /** Told when a check found something else than the one before. */
  onChange: (context: string) => void;
}

/** Makes the checks of one control plane. */
export function createAccessChecks(options: AccessChecksOptions): AccessChecks {
  const { namespaces, leaseNamespace, clock, signal, onChange } = options;
  const running = new WeakMap<Cluster, Promise<AccessRecord>>();

  const isDue = (record: AccessRecord | undefined) => {
    if (!record) return true;
    if (record.problem) return clock.now() - record.triedAt >= RETRY_MS;
    return clock.now() - record.triedAt >= FRESH_MS;
  };

  /** One that is not connected is not asked: the answer would be that it does not answer. */
  const isAnswering = ({ status: { state } }: Cluster) =>
    state !== 'down' &&
    state !== 'disabled' &&
    state !== 'auth-failed' &&
    state !== 'connecting';

  const run = async (
    { name, isHome = name === '' }: CheckedContext,
    cluster: Cluster,
  ): Promise<AccessRecord> => {
    const before = accessRecordOf(cluster);
    const { client } = cluster;
    const triedAt = clock.now();
    let record: AccessRecord;
    try {
      const [permissions, definitions] = await Promise.all([
        checkPermissions({
          client,
          needs: isHome ? homeNeeds({ leaseNamespace }) : regionNeeds(),
          namespaces,
          signal,
        }),
        checkDefinitions({
          client,
          needs: definitionNeeds(isHome),
          before: before?.definitions ?? undefined,
          versionOf: definition => versionIn(cluster, definition),
          signal,
        }),
      ]);
      record = { checkedAt: clock.now(), triedAt, permissions, definitions };
    } catch (error) {
      record = {
        checkedAt: null,
        permissions: null,
        definitions: null,
        ...before,
        triedAt,
        problem: problemOf(error),
      };
    }
    keepAccessRecord(cluster, record);
    if (differs(before, record) && !signal.aborted) onChange(name);
    return record;
  };

  const start = (context: CheckedContext, cluster: Cluster) => {
    const known = running.get(cluster);
    if (known) return known;
    const run_ = run(context, cluster).finally(() => running.delete(cluster));
    running.set(cluster, run_);
    return run_;
  };

  return {
    look: context => {
      const { cluster } = context;
      if (!cluster || !isAnswering(cluster)) return;
      if (isDue(accessRecordOf(cluster))) void start(context, cluster);
    },
    check: async (context, { force = false } = {}) => {
      const { cluster } = context;
      if (!cluster) return undefined;
      const known = accessRecordOf(cluster);
      const isWanted =
        force && known && clock.now() - known.triedAt >= LEAST_MS;
      const isNeeded = isWanted || isDue(known);
      if (!isAnswering(cluster) || !isNeeded) return known;
      return start(context, cluster);
    },
  };
}

/** What the watch of definitions says of one of them. */
function versionIn(cluster: Cluster, name: string): string | null | undefined {
  const cache = cluster.cache<KubernetesObject>(cacheIds.definitions);
  if (cache.availability !== 'served' || !cache.synced) return undefined;
  return cache.get({ name })?.metadata.resourceVersion ?? null;
}

function problemOf(error: unknown) {
  return error instanceof KubernetesError
    ? { code: error.code, message: error.explanation }
    : { code: 'Error', message: 'the check could not be made' };
}

function differs(a: AccessRecord | undefined, b: AccessRecord): boolean {
  const told = (record: AccessRecord | undefined) =>
    JSON.stringify([
      record?.permissions,
      record?.definitions,
      record?.problem?.code,
    ]);
  return told(a) !== told(b);
}
