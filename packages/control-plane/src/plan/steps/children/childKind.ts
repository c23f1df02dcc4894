import type {
  K8ssandraCluster,
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../../snapshot/types';
import type { DatacenterFacts } from '../../facts';

/** How far an operator in the region is with an object; `unattended` while it has said nothing. */
export type ChildProgress =
  | { state: 'ready' }
  | { state: 'unattended' }
  | { state: 'working'; progress: string };

/** The words for what is asked for, see `sayChild`. */
export type ChildName =
  | 'Reaper'
  | 'Stargate'
  | 'MedusaBackupSchedule'
  | 'ServiceMonitor';

/** A kind of object that we write beside a datacenter and that an operator in the region runs (operator-spec 3.2 step 10, 8). */
export interface ChildKind {
  kind: ChildName;
  resource: ResourceType;
  /** Those of a context, of this cluster and of others. */
  list(context: ContextSnapshot): KubernetesObject[];
  /** The name that it has, or had, for a datacenter. */
  name(cluster: K8ssandraCluster, facts: DatacenterFacts): string;
  /**
   * What shall be there; undefined for nothing.
   * @throws InputError naming the field that makes it impossible
   */
  build(
    cluster: K8ssandraCluster,
    facts: DatacenterFacts,
  ): KubernetesObject | undefined;
  /** Whether it was made for this cluster: what is not is never touched. */
  isOurs(cluster: K8ssandraCluster, object: KubernetesObject): boolean;
  /** Whether it was made for a datacenter, by its content. */
  isOf(
    object: KubernetesObject,
    datacenter: { name: string; cassandraName: string },
  ): boolean;
  progress(live: KubernetesObject): ChildProgress;
}
