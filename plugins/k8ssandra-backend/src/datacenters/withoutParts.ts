import type { DatacenterParts } from '@k8ssandra-backstage/control-plane';
import type {
  Aged,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The page of a datacenter that is only remembered: its control plane was not seen since this portal started. */
export function withoutParts(view: DatacenterView): DatacenterParts {
  const { nodes, conditions } = view;
  const missing: Aged<never> = {
    value: null,
    observedAgeSeconds: nodes.observedAgeSeconds,
    reachable: false,
    reason: nodes.reason ?? view.sentence,
  };
  return {
    verdict: { state: view.sentence, clients: null, next: null },
    quorum: 'unknown',
    problems: [],
    conditions: {
      ...conditions,
      reachable: false,
      value:
        conditions.value?.map(each => ({
          ...each,
          state: 'unknown',
          detail: null,
          quiet: false,
          derived: false,
        })) ?? null,
    },
    tasks: missing,
    objects: missing,
    marks: missing,
    sharedZones: [],
  };
}
