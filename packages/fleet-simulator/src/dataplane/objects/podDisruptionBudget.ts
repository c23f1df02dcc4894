import { kinds, type AnyObject } from '../api';
import {
  datacenterLabels,
  datacenterSelector,
  ownedBy,
  withHash,
} from './labels';
import { datacenterNames } from './names';

/** The disruption budget of a datacenter: one node may be away. */
export function buildPodDisruptionBudget(dc: AnyObject): AnyObject {
  return withHash({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: {
      name: datacenterNames(dc as never).podDisruptionBudget,
      namespace: dc.metadata.namespace,
      labels: datacenterLabels(dc),
      annotations: { ...dc.spec.additionalAnnotations },
      ownerReferences: ownedBy(kinds.CassandraDatacenter, dc),
    },
    spec: {
      minAvailable: Math.max(dc.spec.size - 1, 0),
      selector: { matchLabels: datacenterSelector(dc) },
    },
  });
}
