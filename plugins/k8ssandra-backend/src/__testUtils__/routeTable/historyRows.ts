import {
  BASE,
  list,
  pathOfCluster,
  pathOfContext,
  readOne,
  type Row,
} from './types';

/** Rows of routes on history. */
export const historyRows: Row[] = [
  {
    operation: 'GetHistory',
    call: api => api.get(`${BASE}/history`),
    status: list,
  },
  {
    operation: 'GetClusterHistory',
    call: (api, at) => api.get(`${pathOfCluster(at)}/history`),
    status: readOne,
  },
  {
    operation: 'GetContextHistory',
    call: (api, at) => api.get(`${pathOfContext(at)}/history`),
    status: readOne,
  },
];
