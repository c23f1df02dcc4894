import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { adopt } from '../adopt';

/** A certificate or token that ends within 30 days. */
export const credentialEnds = adopt({
  id: 'credential-ends',
  of: ({ rule }) => rule === 'credential.ends',
  evidence: (_, { headings }) => [
    {
      context: '',
      kind: resourceTypes.ClientConfig.kind,
      namespace: '',
      name: String(headings[0].params.context),
    },
  ],
});
