import { pathOfCluster, readOne, type Row } from './types';

/** Rows of routes on connecting, and on what of a cluster is where. */
export const connectionRows: Row[] = [
  {
    operation: 'GetConnection',
    call: (api, at) => api.get(`${pathOfCluster(at)}/connection`),
    status: readOne,
  },
  {
    operation: 'GetManifests',
    call: (api, at) => api.get(`${pathOfCluster(at)}/manifests`),
    status: readOne,
  },
];
