import type {
  ReplicatedSecret,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../snapshot/types';

/** Everything known about one ReplicatedSecret that no K8ssandraCluster of ours made. Holds values of secrets: never leaves the backend. */
export interface SecretSnapshot {
  controlPlane: string;
  replicatedSecret: ReplicatedSecret;
  /** What it selects, as read last; undefined until then. */
  sources: Secret[] | undefined;
  home: ContextSnapshot;
  /** Every Kubernetes cluster of the fleet, with the copies that this ReplicatedSecret has there. */
  contexts: Record<string, ContextSnapshot>;
}
