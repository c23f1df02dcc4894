import { startCluster } from '@k8ssandra-backstage/fleet-simulator';
import type { Driver } from '../types';

/** A simulated API server, over HTTPS as every client sees it. */
export async function startSimulatorDriver(): Promise<Driver> {
  const cluster = await startCluster({
    name: 'conformance',
    watchDelayMs: 2,
    bookmarkIntervalMs: 1000,
  });
  return {
    name: 'simulator',
    server: cluster.server,
    caCert: cluster.pki.caCert,
    clientCert: (user, groups) => cluster.pki.clientCert(user, groups),
    async signToken({ namespace, name }, seconds) {
      return cluster.api.core.tokens.issue(namespace, name, seconds).token;
    },
    async compact() {
      cluster.api.core.store.compact();
    },
    close: () => cluster.close(),
  };
}
