import type {
  ColdStartFact,
  ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import type { DatacenterModel } from '../../view/datacenterModel';
import type { KnownKeyspaces } from '../keyspaces';

/** What a cold start is judged from. */
export interface ColdStartInput {
  snapshot: Snapshot;
  models: DatacenterModel[];
  /** The datacenter that would be alone. */
  model: DatacenterModel;
  known: KnownKeyspaces;
}

/** One thing that a start needs; undefined where it needs nothing of the kind. */
export type ColdStartRule = (
  input: ColdStartInput,
) => ColdStartFact | undefined;

/** The CassandraDatacenter of a model. */
export function datacenterRef({ facts }: DatacenterModel): ObjectRef {
  return {
    context: facts.context.name,
    kind: 'CassandraDatacenter',
    namespace: facts.namespace,
    name: facts.name,
  };
}

/** The K8ssandraCluster. */
export function clusterRef({ cluster }: Snapshot): ObjectRef {
  const { name, namespace = 'default' } = cluster.metadata;
  return { context: '', kind: 'K8ssandraCluster', namespace, name };
}
