import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { K8ssandraClient } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { inLanguage } from './inLanguage';
import { k8ssandraApiRef } from './k8ssandraApiRef';

/** Makes the API client from what every Backstage app has. Its sentences are in the language of the portal. */
export const k8ssandraApiFactory = createApiFactory({
  api: k8ssandraApiRef,
  deps: {
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
    languageApi: appLanguageApiRef,
  },
  factory: ({ languageApi, ...deps }) =>
    inLanguage(new K8ssandraClient(deps), languageApi),
});
