import { BASE, change, list, pathOfContext, readOne, type Row } from './types';

/** A context that is not there yet is nobody's to see: who may not connect is told so, whatever there is. */
const connect: Row['status'] = {
  anonymous: 401,
  nobody: 403,
  elsewhere: 403,
  reader: 403,
  permitted: 200,
};

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
    operation: 'CheckContext',
    call: (api, { controlPlane }) =>
      api
        .post(`${BASE}/control-planes/${controlPlane}/contexts/check`)
        .send({ kubeconfig: 'text' }),
    status: connect,
  },
  {
    operation: 'ConnectContext',
    call: (api, { controlPlane }) =>
      api
        .post(`${BASE}/control-planes/${controlPlane}/contexts`)
        .send({ kubeconfig: 'text' }),
    status: { ...connect, permitted: 201 },
    audited: 'context-connect',
  },
  {
    operation: 'RenewContext',
    call: (api, at) =>
      api.put(`${pathOfContext(at)}/credential`).send({ kubeconfig: 'text' }),
    status: change,
    audited: 'context-renew',
  },
  {
    operation: 'RemoveContext',
    call: (api, at) =>
      api.delete(pathOfContext(at)).send({ confirm: at.context }),
    status: change,
    audited: 'context-remove',
  },
  {
    operation: 'ListNamespaces',
    call: (api, { controlPlane }) =>
      api.get(`${BASE}/control-planes/${controlPlane}/namespaces`),
    // It is for who may order something, and lists where they may.
    status: { ...readOne, nobody: 403, elsewhere: 200, reader: 403 },
  },
];
