import { createApiRef } from '@backstage/core-plugin-api';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * The product's HTTP API as the pages call it.
 * @public
 */
export const k8ssandraApiRef = createApiRef<K8ssandraApi>({
  id: 'plugin.k8ssandra.client',
});
