import { schemaFactsKey, type Action } from '../../plan';
import type { SchemaFacts, Snapshot } from '../../snapshot';

/**
 * What the management API said is not in any object. A control plane that noted this generation as complete has asked it, and was
 * content; otherwise nothing is known.
 */
export function answerOf(
  action: Action,
  { cluster }: Snapshot,
): Record<string, SchemaFacts> {
  const isComplete =
    cluster.status?.observedGeneration !== undefined &&
    cluster.status.observedGeneration === cluster.metadata.generation;
  if (action.type !== 'management-api' || !isComplete) return {};
  const { call } = action;
  return {
    [schemaFactsKey(action)]: {
      madeFor: call.madeFor,
      replication:
        call.operation === 'ensure-replication' ? call.keyspaces : {},
      schemaVersions: null,
    },
  };
}
