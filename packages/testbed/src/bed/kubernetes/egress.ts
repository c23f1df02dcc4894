/**
 * Makes an API server reach pods through an HTTP CONNECT proxy on a Unix socket instead of a network: `CONNECT 10.244.3.4:8080` names the
 * pod. So no network namespace, no route and no root are needed.
 */
export const egressSelection = (socket: string) => ({
  apiVersion: 'apiserver.k8s.io/v1beta1',
  kind: 'EgressSelectorConfiguration',
  egressSelections: [
    {
      name: 'cluster',
      connection: {
        proxyProtocol: 'HTTPConnect',
        transport: { uds: { udsName: socket } },
      },
    },
  ],
});
