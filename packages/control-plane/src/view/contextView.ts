import {
  stateOfContext,
  type AccessTrouble,
  type ContextView,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot/types';
import {
  accessTrouble,
  unseenReason,
  unseenState,
  type Access,
} from './access';
import { inWholeSeconds } from './readable';
import { say } from './sentences';

/** What a context's view reads; `ContextSnapshot` and `ContextFacts` both have it. */
export type ContextSource = Access &
  Pick<
    ContextSnapshot,
    'region' | 'latencyMs' | 'kubernetesVersion' | 'formerUid'
  > & {
    aliases?: string[];
  };

/** What the caller adds to a context. */
export interface ContextViewOptions {
  controlPlane: string;
  /** `<namespace>/<name>` of the clusters there that the viewer may read. */
  dependants?: string[];
}

/** A Kubernetes cluster of the fleet as pages show it. Never contains a credential: the runtime's reasons carry none. */
export function buildContextView(
  source: ContextSource,
  { controlPlane, dependants = [] }: ContextViewOptions,
): ContextView {
  const { connection, name } = source;
  const label = name || controlPlane;
  const trouble = accessTrouble(source);
  const configured = connection !== 'missing' && connection !== 'conflict';
  return {
    id: { controlPlane, context: name },
    name: label,
    isControlPlane: name === '',
    region: source.region,
    // silent for too long is out of sight, whatever the connection still says
    state: stateOf(source, trouble),
    connection: configured ? connection : 'disabled',
    reason: reasonOf(source, label),
    lastContactSeconds: inWholeSeconds(source).lastContactSeconds,
    latencyMs: source.latencyMs,
    kubernetesVersion: source.kubernetesVersion,
    aliases: (source.aliases ?? []).map(alias => alias || controlPlane),
    dependants,
  };
}

function stateOf(
  { connection, formerUid }: ContextSource,
  trouble: AccessTrouble | undefined,
): StateKey {
  if (trouble?.kind === 'unreachable') return unseenState(trouble);
  const state = stateOfContext(connection);
  return state === 'healthy' && formerUid ? 'attention' : state;
}

function reasonOf(source: ContextSource, label: string): Sentence | null {
  const trouble = accessTrouble(source);
  if (trouble) {
    return unseenReason(trouble, label);
  }
  if (source.connection !== 'degraded') {
    return source.formerUid
      ? say('context.replaced', { context: label })
      : null;
  }
  const what = say('context.degraded', { context: label });
  return source.reason
    ? say('unseen.message', {
        what: what.text,
        message: source.reason.message,
      })
    : what;
}
