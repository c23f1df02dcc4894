import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject, ApiClient } from '../dataplane';
import { ensure, newObject } from './furnish';

/** The release whose behaviour the data plane follows. */
const VERSION = 'v1.31.0';
const NAMESPACE = 'cass-operator';
const NAME = 'cass-operator-controller-manager';
const LABELS = {
  'app.kubernetes.io/name': 'cass-operator',
  'control-plane': 'controller-manager',
};

/** The Deployment of cass-operator, as its manifests install it: what pages read its version from. */
export async function installOperator(client: ApiClient): Promise<void> {
  await ensure(client, newObject('v1', 'Namespace', { name: NAMESPACE }));
  await ensure(client, deployment());
  await client.mergePatch(
    resourceTypes.Deployment,
    { name: NAME, namespace: NAMESPACE },
    {
      status: {
        replicas: 1,
        readyReplicas: 1,
        updatedReplicas: 1,
        availableReplicas: 1,
        conditions: [
          {
            type: 'Available',
            status: 'True',
            reason: 'MinimumReplicasAvailable',
            message: 'Deployment has minimum availability.',
          },
        ],
      },
    },
    { subresource: 'status' },
  );
}

function deployment(): AnyObject {
  return {
    ...newObject('apps/v1', 'Deployment', {
      name: NAME,
      namespace: NAMESPACE,
      labels: LABELS,
    }),
    spec: {
      replicas: 1,
      selector: { matchLabels: LABELS },
      template: {
        metadata: { labels: LABELS },
        spec: {
          containers: [
            { name: 'manager', image: `k8ssandra/cass-operator:${VERSION}` },
          ],
        },
      },
    },
  };
}
