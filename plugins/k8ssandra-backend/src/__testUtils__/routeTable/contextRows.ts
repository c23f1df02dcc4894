import { BASE, list, pathOfContext, readOne, type Row } from './types';

/** Rows of routes on control planes and Kubernetes clusters. */
export const contextRows: Row[] = [
  {
    operation: 'ListControlPlanes',
    call: api => api.get(`${BASE}/control-planes`),
    status: list,
  },
  {
    operation: 'ListContexts',
    call: (api, { controlPlane }) =>
      api.get(`${BASE}/control-planes/${controlPlane}/contexts`),
    status: readOne,
  },
  {
    operation: 'GetContext',
    call: (api, at) => api.get(pathOfContext(at)),
    status: readOne,
  },
  {
    operation: 'GetContextAccess',
    call: (api, at) => api.get(`${pathOfContext(at)}/access`),
    status: readOne,
  },
  {
    operation: 'GetContextSurvival',
    call: (api, at) => api.get(`${pathOfContext(at)}/survival`),
    status: readOne,
  },
  {
    operation: 'ListNamespaces',
    call: (api, { controlPlane }) =>
      api.get(`${BASE}/control-planes/${controlPlane}/namespaces`),
    // It is for who may order something, and lists where they may.
    status: { ...readOne, nobody: 403, elsewhere: 200, reader: 403 },
  },
];
