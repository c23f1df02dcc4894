import { aCluster } from '../fixtures';
import { BASE, change, list, pathOfCluster, readOne, type Row } from './types';

/** Rows of routes on clusters. */
export const clusterRows: Row[] = [
  {
    operation: 'ListClusters',
    call: api => api.get(`${BASE}/clusters`),
    status: list,
  },
  {
    operation: 'GetCluster',
    call: (api, at) => api.get(pathOfCluster(at)),
    status: readOne,
  },
  {
    operation: 'GetDatacenterNodes',
    call: (api, at) => api.get(`${pathOfCluster(at)}/datacenters/dc1/nodes`),
    status: readOne,
  },
  {
    operation: 'GetPlan',
    call: (api, at) => api.get(`${pathOfCluster(at)}/plan`),
    status: readOne,
  },
  {
    operation: 'GetSurvival',
    call: (api, at) => api.get(`${pathOfCluster(at)}/survival`),
    status: readOne,
  },
  {
    operation: 'ApplyManifest',
    call: (api, { controlPlane, namespace, cluster }) =>
      api.post(`${BASE}/control-planes/${controlPlane}/manifests`).send({
        manifest: JSON.stringify(
          aCluster(cluster, { namespace, contexts: ['east', 'west'] }),
        ),
      }),
    // What nobody may see is not there to be changed, so that this is a creation.
    status: { ...change, nobody: 403, elsewhere: 403 },
    audited: 'cluster-apply',
  },
  {
    operation: 'DeleteCluster',
    call: (api, at) =>
      api
        .delete(pathOfCluster(at))
        .send({ confirm: `${at.namespace}/${at.cluster}` }),
    status: { ...change, permitted: 202 },
    audited: 'cluster-delete',
  },
  {
    operation: 'AdoptCluster',
    call: (api, at) =>
      api
        .post(`${pathOfCluster(at)}/adopt`)
        .send({ confirm: `${at.namespace}/${at.cluster}` }),
    status: change,
    audited: 'cluster-adopt',
  },
];
