import {
  createWorkQueue,
  KubernetesError,
  type Clock,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
  type ReplicatedSecret,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../../act';
import type { ActionPlan } from '../../plan';
import {
  isOfCluster,
  isOurs,
  planReplicatedSecret,
  replicationStatus,
  selectorOf,
  type SecretSnapshot,
} from '../../secrets';
import {
  cacheIds,
  contextHead,
  indexKey,
  indexNames,
  missingContext,
  type Region,
} from '../../snapshot';
import type { ContextSnapshot } from '../../snapshot/types';
import { createRuns } from '../runs';
import { createStepRunner } from '../stepRunner';
import { createThrottledWriter } from '../throttledWriter';
import type { Leadership } from '../leadership';
import type { ControlPlaneLogger } from '../types';
import type { CacheEvent } from '../wakeUps';

/** A plan is made from cache so often even when nothing happens: a safety net that costs no request. */
const DRIFT_CHECK_MS = 10 * 60_000;

/** What the loop works with. */
export interface SecretLoopOptions {
  controlPlane: string;
  home: Region & { cluster: Cluster };
  regions: () => ReadonlyMap<string, Region>;
  clock: Clock;
  /** RFC 3339. */
  wallClock: () => string;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
  isClosing: () => boolean;
  leadership: Leadership;
}

/** Copies secrets for ReplicatedSecrets that users made. Keys are `<namespace>/<name>`. */
export interface SecretLoop {
  /** Something changed in a cache of a Kubernetes cluster. */
  changed(cacheId: string, event: CacheEvent): void;
  /** The state of some context changed. */
  contextChanged(): void;
  /** A context is back: what failed there is tried again at once. */
  retry(context: string): void;
  /** A term began or ended. */
  startOver(): void;
  whenIdle(): Promise<void>;
}

interface Entry {
  snapshot: SecretSnapshot;
  plan: ActionPlan;
}

/** What was selected when it was read last. */
interface Sources {
  /** Selector, identities and versions that it was read for. */
  readFor: string;
  secrets: Secret[];
}

/** Makes the loop. It does nothing in `observe`, where it is not made at all. */
export function createSecretLoop(options: SecretLoopOptions): SecretLoop {
  const { controlPlane, home, clock, signal, logger, leadership } = options;
  const { cluster } = home;
  const cache = cluster.cache<ReplicatedSecret>(cacheIds.replicatedSecrets);
  const clusters = cluster.cache<K8ssandraCluster>(cacheIds.clusters);
  const entries = new Map<string, Entry>();
  const sources = new Map<string, Sources>();

  const keyOf = ({ metadata }: KubernetesObject) =>
    indexKey(metadata.namespace, metadata.name);
  const find = (key: string) => {
    const [namespace, name] = key.split('/');
    const found = cache.get({ namespace, name });
    const isMine =
      found &&
      clusters.synced &&
      !isOfCluster(found, each => clusters.get(each)) &&
      isOurs(found, controlPlane);
    return isMine ? found : undefined;
  };

  /** Selected secrets by what the watch tells of them; values are read when they are needed. */
  const selectedNow = (found: ReplicatedSecret) => {
    const selector = selectorOf(found);
    const selected = selector
      ? cluster
          .cache<Secret>(cacheIds.secrets)
          .list(found.metadata.namespace)
          .filter(each => selector.matches(each.metadata.labels))
      : [];
    return [
      selector?.text ?? '',
      ...selected
        .map(({ metadata }) => `${metadata.uid} ${metadata.resourceVersion}`)
        .sort(),
    ].join('\n');
  };

  const runs = createRuns({ run, clock, signal });
  const runner = createStepRunner({
    clusterOf: context =>
      context === '' ? cluster : options.regions().get(context)?.cluster,
    planOf: key => entries.get(key)?.plan,
    onAttempt: key => runs.runNow(key),
    notesOf: leadership.notes,
    fence: leadership.fence,
    mayAct: leadership.acts,
    clock,
    signal,
    logger,
  });
  const reading = createWorkQueue({
    signal,
    clock,
    backoff: { firstMs: 200, maxMs: 60_000 },
    run: read,
    onError: (key, error, { failures }) => {
      if (failures > 1) return;
      const words =
        error instanceof KubernetesError ? error.message : 'unknown error';
      logger.warn(`${key}: what it selects could not be read: ${words}`);
    },
  });
  const status = createThrottledWriter({
    isWanted: key => statusOf(key) !== undefined,
    write: writeStatus,
    clock,
    signal,
    logger,
  });

  async function read(key: string) {
    const found = find(key);
    const selector = found && selectorOf(found);
    if (!found) return;
    const readFor = selectedNow(found);
    const { items } = selector
      ? await cluster.client.list<Secret>(resourceTypes.Secret, {
          namespace: found.metadata.namespace,
          labelSelector: selector.text,
          signal,
        })
      : { items: [] };
    sources.set(key, { readFor, secrets: items });
    runs.runNow(key);
  }

  function contextOf(key: string, region: Region): ContextSnapshot {
    const empty = {
      ...missingContext(region.name),
      ...contextHead(region, clock.now()),
    };
    return region.cluster
      ? {
          ...empty,
          failures: runner.failures(key, region.name),
          secrets: region.cluster
            .cache<Secret>(cacheIds.copies)
            .byIndex(indexNames.owner, key),
        }
      : empty;
  }

  function run(key: string): boolean {
    const found = find(key);
    if (!found) {
      forget(key);
      return false;
    }
    const known = sources.get(key);
    if (known?.readFor !== selectedNow(found)) reading.add(key);
    const snapshot: SecretSnapshot = {
      controlPlane,
      replicatedSecret: found,
      sources: known?.secrets,
      home: contextOf(key, home),
      contexts: Object.fromEntries(
        [...options.regions()].map(([name, region]) => [
          name,
          contextOf(key, region),
        ]),
      ),
    };
    const plan = planReplicatedSecret(snapshot);
    entries.set(key, { snapshot, plan });
    runs.runIn(key, DRIFT_CHECK_MS);
    if (options.isClosing()) return true;
    runner.offer(key, plan);
    if (leadership.acts()) status.offer(key);
    return true;
  }

  function forget(key: string) {
    runs.forget(key);
    runner.forget(key);
    status.forget(key);
    entries.delete(key);
    sources.delete(key);
  }

  function statusOf(key: string) {
    const entry = entries.get(key);
    return entry?.snapshot.home.visible
      ? replicationStatus(entry.snapshot, entry.plan, options.wallClock())
      : undefined;
  }

  async function writeStatus(key: string) {
    const entry = entries.get(key);
    const wanted = statusOf(key);
    if (!entry || !wanted) return;
    const { name, namespace } = entry.snapshot.replicatedSecret.metadata;
    try {
      const stored = await cluster.client.mergePatch<ReplicatedSecret>(
        resourceTypes.ReplicatedSecret,
        { namespace, name },
        { status: wanted },
        { subresource: 'status', signal },
      );
      observe(cluster, resourceTypes.ReplicatedSecret, stored);
    } catch (error) {
      if (!KubernetesError.isNotFound(error)) throw error;
    }
  }

  /** ReplicatedSecrets that a change of an object concerns. */
  function concerned(cacheId: string, object: KubernetesObject): string[] {
    const { namespace, labels: carried } = object.metadata;
    switch (cacheId) {
      case cacheIds.replicatedSecrets:
      case cacheIds.clusters:
        return [keyOf(object)];
      case cacheIds.copies: {
        const [from = '', ...rest] =
          carried?.[labels.replicatedSecretName]?.split('.') ?? [];
        return [indexKey(from, rest.join('.'))];
      }
      case cacheIds.secrets:
        return cache
          .list(namespace)
          .filter(each => selectorOf(each)?.matches(carried))
          .map(keyOf);
      default:
        return [];
    }
  }

  return {
    changed: (cacheId, { previous, current }) => {
      const keys = [previous, current].flatMap(each =>
        each ? concerned(cacheId, each) : [],
      );
      for (const key of new Set(keys)) {
        if (find(key)) runs.touch(key);
        else if (entries.has(key)) forget(key);
      }
    },
    contextChanged: () =>
      cache
        .list()
        .forEach(each => find(keyOf(each)) && runs.touch(keyOf(each))),
    retry: runner.retry,
    startOver: runner.startOver,
    whenIdle: () => runner.whenIdle(),
  };
}
