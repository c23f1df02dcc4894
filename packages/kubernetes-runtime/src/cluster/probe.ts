import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from '../client/errors';
import { safeText } from '../client/redact';
import type { KubernetesClient } from '../client/types';
import type { Clock } from '../time';

/** What a probe found out. */
export interface ProbeAnswer {
  latencyMs: number;
  /** `gitVersion`; undefined when we may not read it. */
  kubernetesVersion?: string;
  /** Undefined when we may not read the namespace kube-system. */
  clusterUid?: string;
  /** There is no kube-system yet: a server that begins anew makes it within seconds. Who it is must be asked again. */
  isNameless?: boolean;
}

const tolerate =
  (...codes: string[]) =>
  (error: unknown) => {
    if (KubernetesError.is(error, ...codes)) return undefined;
    throw error;
  };

/**
 * Asks for a sign of life: `/version`, and with `identify` also the UID of kube-system, the identity of the Kubernetes
 * cluster. What we are not allowed to read stays undefined: an answer is an answer.
 */
export async function probe(options: {
  client: KubernetesClient;
  clock: Clock;
  timeoutMs: number;
  identify: boolean;
  signal: AbortSignal;
}): Promise<ProbeAnswer> {
  const { client, clock, timeoutMs, identify, signal } = options;
  const call = { timeoutMs, signal, purpose: 'probe' as const };
  let started = clock.now();
  const version = await client
    .getRaw<{ gitVersion?: unknown }>('/version', call)
    .then(answer => {
      if (typeof answer?.gitVersion === 'string') return answer.gitVersion;
      throw new KubernetesError({
        code: 'BadAnswer',
        message: 'GET /version: the answer is not that of a Kubernetes API',
      });
    })
    // A server that is too busy to answer lives; who it is must be known for certain.
    .catch(tolerate('Forbidden', 'TooManyRequests'));
  const answer: ProbeAnswer = { latencyMs: clock.now() - started };
  if (version !== undefined) answer.kubernetesVersion = safeText(version, 60);
  if (!identify) return answer;
  started = clock.now();
  const namespace = await client
    .get(resourceTypes.Namespace, { name: 'kube-system' }, call)
    .catch(error => {
      if (KubernetesError.isNotFound(error)) answer.isNameless = true;
      return tolerate('Forbidden', 'NotFound')(error);
    });
  // measured on a connection that is open, unlike the first request
  answer.latencyMs = clock.now() - started;
  if (namespace?.metadata.uid) answer.clusterUid = namespace.metadata.uid;
  return answer;
}

/** Whether a `gitVersion` such as `v1.31.4+k3s1` is at least `1.22`; an unreadable one is given the benefit of the doubt. */
export function isAtLeast(gitVersion: string, minimum: string): boolean {
  const read = (text: string) => /^v?(\d+)\.(\d+)/.exec(text);
  const have = read(gitVersion);
  const need = read(minimum);
  if (!have || !need) return true;
  const [major, minor] = [Number(have[1]), Number(have[2])];
  const [wantMajor, wantMinor] = [Number(need[1]), Number(need[2])];
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}
