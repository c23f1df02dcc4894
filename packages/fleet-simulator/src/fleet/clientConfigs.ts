import { stringify } from 'yaml';
import type { SimulatedCluster } from '../apiserver';
import type { ApiClient } from '../dataplane';
import { OPERATOR_ACCOUNT } from './accounts';
import type { ClusterDefinition } from './definition';
import { ensure, newObject } from './furnish';

/** Puts a data-plane cluster into the control plane: its kubeconfig in a Secret and the ClientConfig that names it (operator-spec 2.1). */
export async function connectDataPlane(options: {
  controlPlane: ApiClient;
  namespace: string;
  definition: ClusterDefinition;
  cluster: Pick<SimulatedCluster, 'tokenKubeconfig'>;
  token: string;
}): Promise<void> {
  const { controlPlane, namespace, definition, cluster, token } = options;
  const secret = `${definition.name}-kubeconfig`;
  const kubeconfig = cluster.tokenKubeconfig(OPERATOR_ACCOUNT, token);
  await ensure(controlPlane, {
    ...newObject('v1', 'Secret', { name: secret, namespace }),
    type: 'Opaque',
    data: {
      kubeconfig: Buffer.from(stringify(kubeconfig)).toString('base64'),
    },
  });
  await ensure(controlPlane, {
    ...newObject('config.k8ssandra.io/v1beta1', 'ClientConfig', {
      name: definition.name,
      namespace,
      labels: { 'topology.kubernetes.io/region': definition.region },
    }),
    spec: {
      contextName: definition.name,
      kubeConfigSecret: { name: secret },
    },
  });
}
