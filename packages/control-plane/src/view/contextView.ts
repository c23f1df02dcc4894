import {
  stateOfContext,
  type AccessTrouble,
  type ContextAccessView,
  type ContextView,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { accessView, type AccessSource } from '../access/accessView';
import { roughly } from '../access/credentialView';
import type { ContextSnapshot } from '../snapshot/types';
import {
  accessTrouble,
  unseenReason,
  unseenState,
  type Access,
} from './access';
import { readableContext } from './readable';
import { say } from './sentences';

/** What a context's view reads; `ContextSnapshot` and `ContextFacts` both have it. */
export type ContextSource = Access &
  Pick<
    ContextSnapshot,
    'region' | 'latencyMs' | 'kubernetesVersion' | 'formerUid'
  > &
  AccessSource & {
    aliases?: string[];
  };

/** What the caller adds to a context. */
export interface ContextViewOptions {
  controlPlane: string;
  /** `<namespace>/<name>` of the clusters there that the viewer may read. */
  dependants?: string[];
  /** Epoch milliseconds. */
  now: number;
}

/** A Kubernetes cluster of the fleet as pages show it. Never contains a credential: the runtime's reasons carry none. */
export function buildContextView(
  given: ContextSource,
  { controlPlane, dependants = [], now }: ContextViewOptions,
): ContextView {
  const source = readableContext(given);
  const { connection, name } = source;
  const label = name || controlPlane;
  const trouble = accessTrouble(source);
  const access = accessView(source, label, now);
  const care = trouble ? null : careOf(access);
  const configured = connection !== 'missing' && connection !== 'conflict';
  return {
    id: { controlPlane, context: name },
    name: label,
    isControlPlane: name === '',
    region: source.region,
    // silent for too long is out of sight, whatever the connection still says
    state: stateOf(source, trouble, care),
    connection: configured ? connection : 'disabled',
    reason: reasonOf(source, label) ?? care,
    lastContactSeconds: source.lastContactSeconds,
    latencyMs: source.latencyMs,
    kubernetesVersion: source.kubernetesVersion,
    aliases: (source.aliases ?? []).map(alias => alias || controlPlane),
    dependants,
    ...access,
  };
}

/** What a person should see to although all is well now: a credential that ends, rights that are missing. */
function careOf({
  credential,
  permissions,
}: Pick<ContextAccessView, 'credential' | 'permissions'>): Sentence | null {
  const { state, endsInSeconds } = credential.value ?? {};
  if (state === 'attention' && typeof endsInSeconds === 'number') {
    return say('context.credentialEnds', { seconds: roughly(endsInSeconds) });
  }
  const needed = permissions.value?.missing.filter(each => !each.optional);
  return needed?.length
    ? say('context.permissionsMissing', { missing: needed.length })
    : null;
}

function stateOf(
  { connection, formerUid }: ContextSource,
  trouble: AccessTrouble | undefined,
  care: Sentence | null,
): StateKey {
  if (trouble?.kind === 'unreachable') return unseenState(trouble);
  const state = stateOfContext(connection);
  return state === 'healthy' && (formerUid || care) ? 'attention' : state;
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
        what,
        message: source.reason.message,
      })
    : what;
}
