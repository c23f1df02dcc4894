import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { ApiServer, createInProcessClient } from '../../apiserver';
import { installCrds } from '../../apiserver/installCrds';
import { readManifests } from '../../fleet/manifests';
import { repositoryPath } from '../../fleet/repository';

const OPERATOR = 'test:data-plane';
const crds = readManifests(repositoryPath('deploy/crds')).filter(crd =>
  /cassandradatacenters|cassandratasks|scheduledtasks/.test(crd.metadata.name),
);

/** The API of one simulated cluster, with the clients of the test and of the data plane. */
export interface TestApi {
  client: KubernetesClient;
  dataPlaneClient: KubernetesClient;
  /** Every write of the data plane, as `verb resource namespace/name`. */
  writes: string[];
}

/** An API server in memory with the CRDs that the data plane works on. Watches lag behind by up to the delay. */
export function testApi(watchDelayMs = 0): TestApi {
  const writes: string[] = [];
  const api = new ApiServer({
    name: 'test',
    watchDelayMs,
    onRequest(event) {
      if (event.user !== OPERATOR) return;
      if (['get', 'list', 'watch'].includes(event.verb)) return;
      const resource = [event.resource, event.subresource]
        .filter(Boolean)
        .join('/');
      writes.push(`${event.verb} ${resource} ${event.namespace}/${event.name}`);
    },
  });
  installCrds(api, crds as never);
  return {
    client: createInProcessClient(api),
    dataPlaneClient: createInProcessClient(api, {
      user: { name: OPERATOR, groups: ['system:masters'] },
      fieldManager: 'cass-operator',
    }),
    writes,
  };
}
