import type { OperatorView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { OperatorFact } from '../snapshot/regionKinds';
import { say } from './sentences';
import { minorsBehind } from './minors';

/**
 * An operator as pages show it. Pure.
 * @param newest - the newest of its kind in the control plane
 */
export function operatorView(
  fact: OperatorFact,
  newest: string | null,
): OperatorView {
  const { operator, ready, replicas, metadata } = fact;
  const version = fact.version ?? null;
  const behind = minorsBehind(version, newest);
  return {
    name: operator,
    namespace: metadata.namespace ?? '',
    version,
    minorsBehind: behind,
    ready,
    replicas,
    ...judge({ operator, ready, replicas, version, behind, newest }),
  };
}

function judge(of: {
  operator: string;
  ready: number;
  replicas: number;
  version: string | null;
  behind: number | null;
  newest: string | null;
}): Pick<OperatorView, 'state' | 'sentence'> {
  const { operator, ready, replicas, version, behind, newest } = of;
  if (replicas === 0) {
    return { state: 'attention', sentence: say('operator.off', { operator }) };
  }
  if (ready === 0) {
    return { state: 'down', sentence: say('operator.away', { operator }) };
  }
  if (version === null) {
    return {
      state: 'healthy',
      sentence: say('operator.unversioned', { operator }),
    };
  }
  return behind && newest
    ? {
        state: 'attention',
        sentence: say('operator.behind', { operator, version, newest }),
      }
    : {
        state: 'healthy',
        sentence: say('operator.runs', { operator, version }),
      };
}
