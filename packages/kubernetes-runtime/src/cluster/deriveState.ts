import type {
  ContextState,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { CacheError } from '../cache/createResourceCache';
import type { KubernetesError } from '../client/errors';
import { isAtLeast } from './probe';
import { cacheReason, connectionReason } from './reasons';
import type { StateReason } from './types';

/** A cache as the state rests on it. */
export interface CacheFacts {
  type: ResourceType;
  optional: boolean;
  synced: boolean;
  /** Its last failure, if nothing was heard since. */
  failure?: CacheError;
  /** Failures in a row. */
  failures: number;
}

/** Everything the state of a cluster rests on. */
export interface ClusterFacts {
  disabled?: StateReason;
  /** Why no connection is even tried, such as a kubeconfig that is refused. */
  problem?: StateReason;
  everConnected: boolean;
  /** The last failed sign of life; absent while the connection works. */
  lost?: { error: KubernetesError; failures: number };
  kubernetesVersion?: string;
  minimumVersion: string;
  latencyMs?: number;
  slowMs: number;
  caches: CacheFacts[];
}

/** The state and why. */
export interface DerivedState {
  state: ContextState;
  reason?: StateReason;
}

/** Codes that no retry mends: somebody must change the credential or the configuration. */
const CREDENTIAL_CODES = new Set([
  'Unauthorized',
  'CredentialFailed',
  'AddressRefused',
  'LoopbackRefused',
  'LinkLocalRefused',
  'PrivateNetworkRefused',
]);

/** One failure of a watch is normal life; these are not. */
const LASTING_CODES = new Set([
  'Forbidden',
  'NotFound',
  'Unauthorized',
  'TooLarge',
]);

const isFailing = ({ failure, failures, synced, optional }: CacheFacts) => {
  if (!failure) return false;
  const { code } = failure.error;
  if (optional && (code === 'Forbidden' || code === 'NotFound')) return false;
  return LASTING_CODES.has(code) || !synced || failures > 1;
};

function fromConnection(facts: ClusterFacts): DerivedState | undefined {
  const { lost, everConnected } = facts;
  if (!lost) {
    return everConnected ? undefined : { state: 'connecting' };
  }
  const reason = connectionReason(lost.error);
  if (CREDENTIAL_CODES.has(lost.error.code)) {
    return { state: 'auth-failed', reason };
  }
  // One missed sign of life of a cluster that worked may be a hiccup; the next probe follows at once.
  const hiccup = everConnected && lost.failures === 1;
  return { state: hiccup ? 'degraded' : 'down', reason };
}

function fromCaches(facts: ClusterFacts): DerivedState | undefined {
  const required = facts.caches.filter(cache => !cache.optional);
  const failing = facts.caches.filter(isFailing);
  const find = (code: string) =>
    failing.find(cache => cache.failure?.error.code === code);
  const describe = (cache: CacheFacts): StateReason =>
    cacheReason(cache.type, cache.failure!);

  const unauthorized = find('Unauthorized');
  if (unauthorized) {
    const reason = connectionReason(unauthorized.failure!.error);
    return { state: 'auth-failed', reason };
  }
  const missing = find('NotFound');
  if (missing) return { state: 'incompatible', reason: describe(missing) };
  const forbidden = find('Forbidden');
  if (forbidden) return { state: 'degraded', reason: describe(forbidden) };
  const [first] = failing;
  if (required.some(cache => !cache.synced)) {
    return { state: 'syncing', ...(first && { reason: describe(first) }) };
  }
  return first && { state: 'degraded', reason: describe(first) };
}

/** Derives the state of a cluster from facts. Pure: every rule is a row of a test. */
export function deriveState(facts: ClusterFacts): DerivedState {
  const { disabled, problem, kubernetesVersion, minimumVersion } = facts;
  if (disabled) return { state: 'disabled', reason: disabled };
  if (problem) return { state: 'auth-failed', reason: problem };
  const connection = fromConnection(facts);
  if (connection) return connection;
  if (kubernetesVersion && !isAtLeast(kubernetesVersion, minimumVersion)) {
    const message = `Kubernetes ${kubernetesVersion} is too old: ${minimumVersion} or newer is needed`;
    const reason = { code: 'IncompatibleVersion', message };
    return { state: 'incompatible', reason };
  }
  const caches = fromCaches(facts);
  if (caches) return caches;
  const { latencyMs, slowMs } = facts;
  if (latencyMs !== undefined && latencyMs > slowMs) {
    const message = `The API server answers slowly: ${Math.round(
      latencyMs,
    )} ms`;
    return { state: 'degraded', reason: { code: 'TooSlow', message } };
  }
  return { state: 'ready' };
}
