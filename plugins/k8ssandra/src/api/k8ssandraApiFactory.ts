import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { K8ssandraClient } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from './k8ssandraApiRef';

/** Makes the API client from what every Backstage app has. */
export const k8ssandraApiFactory = createApiFactory({
  api: k8ssandraApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new K8ssandraClient(deps),
});
