import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { hideSecrets, type ObservedCluster } from '../detect';
import type { LastKnownViews } from '../lastKnown';
import type { LastKnown } from '../types';
import { keptFingerprint } from './fingerprint';
import { observedView } from './observe';

/** What is kept of a cluster for the time after a restart, with a text that stays the same while it says the same. */
export function toLastKnown(options: {
  observed: ObservedCluster;
  view: ClusterView;
  lastKnown: LastKnownViews;
}): { toKnown: () => LastKnown; fingerprint: string } {
  const { observed, lastKnown } = options;
  const { subject, at, spec, claim } = observed;
  // What was not seen since this portal started is kept as it was before.
  const view = keptOf(lastKnown.completed(options.view, at));
  return {
    toKnown: () => ({
      subject,
      at,
      body: { kind: 'cluster', view, spec: hideSecrets(spec), claim },
    }),
    fingerprint: keptFingerprint(view),
  };
}

/** As much of a page as can be shown of it later; what was computed from it then is not claimed again. */
function keptOf({ survival: _, ...view }: ClusterView): ClusterView {
  return {
    ...view,
    plan: { ...view.plan, steps: [], attention: [] },
    problems: [],
    propagation: null,
    notes: [],
    tasks: { items: [], more: 0 },
  };
}

/** What is compared with after a restart. */
export function fromLastKnown(
  kept: LastKnown | undefined,
): ObservedCluster | undefined {
  if (kept?.subject.kind !== 'cluster' || kept.body.kind !== 'cluster') {
    return undefined;
  }
  const { subject, body, at } = kept;
  const { view, spec, claim } = body;
  return {
    subject,
    at,
    view: observedView(view),
    spec,
    specHidden: true,
    generation: view.generation,
    claim,
    writer: null,
    deleting: view.deleting,
    isNew: false,
    // They have keys of their own: told again they are the same entries.
    events: [],
    tasks: [],
  };
}
