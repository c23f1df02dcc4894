import { map, natural, replaced, scalar, struct } from '../merge';
import { resources } from '../merge/podRules';

const tags = struct({ labels: map, annotations: map });

/** `stargate` of a datacenter over that of the cluster (operator-spec 3.4, 8.3); its racks stand at the datacenter only. */
export const stargateRule = struct({
  size: scalar,
  allowStargateOnDataNodes: scalar,
  resources,
  nodeSelector: map,
  tolerations: replaced,
  racks: replaced,
  affinity: natural,
  metadata: struct({
    labels: map,
    annotations: map,
    commonLabels: map,
    commonAnnotations: map,
    pods: tags,
    service: tags,
  }),
});
