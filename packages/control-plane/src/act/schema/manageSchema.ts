import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { schemaFactsKey, type Action } from '../../plan';
import type { SchemaFacts } from '../../snapshot/types';
import { checkUnused } from './checkUnused';
import { ensureReplication } from './ensureReplication';
import { createManagementApi } from './managementApi';
import { replicateUserKeyspaces } from './replicateUserKeyspaces';

/**
 * Carries out a schema operation through the management API of a datacenter. Each is idempotent: it reads first and changes only
 * what differs.
 * @throws StepError with words that say what is in the way, KubernetesError where the way to the API is broken
 */
export async function manageSchema(
  action: Extract<Action, { type: 'management-api' }>,
  options: { client: KubernetesClient; signal: AbortSignal },
): Promise<{ datacenter: string; facts: SchemaFacts }> {
  const { call } = action;
  const api = createManagementApi({ ...options, target: action });
  const facts = async (): Promise<SchemaFacts> => {
    switch (call.operation) {
      case 'ensure-replication':
        return ensureReplication(call, api);
      case 'replicate-user-keyspaces':
        return replicateUserKeyspaces(call, api);
      case 'check-unused':
        return checkUnused(call, api);
      default:
        throw new TypeError('Unknown schema operation');
    }
  };
  return { datacenter: schemaFactsKey(action), facts: await facts() };
}
