import { pathOfCluster, readOne, type Row } from './types';

const NODE = 'datacenters/dc1/nodes/orders-dc1-default-sts-0';

/** Rows of routes on datacenters and nodes. */
export const datacenterRows: Row[] = [
  {
    operation: 'GetDatacenter',
    call: (api, at) => api.get(`${pathOfCluster(at)}/datacenters/dc1`),
    status: readOne,
  },
  {
    operation: 'GetNode',
    call: (api, at) => api.get(`${pathOfCluster(at)}/${NODE}`),
    status: readOne,
  },
  {
    operation: 'GetNodeLog',
    call: (api, at) => api.get(`${pathOfCluster(at)}/${NODE}/logs`),
    status: readOne,
    audited: 'node-log-read',
  },
];
