import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** What everything was measured with; the first part of the report. */
export function settings(): string[] {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const [cpu] = cpus();
  return [
    `Machine: ${cpus().length} cores (${
      cpu?.model.trim() || 'unknown'
    }), ${memory} GB, ${platform()} ${arch()}, Node ${
      process.version
    }; fleet, control plane and browser share it. Load average at the end: ${loadavg()
      .map(each => each.toFixed(1))
      .join(', ')}.`,
    'Fleet: a process of its own as `npm start` runs it, one control-plane cluster and three data-plane clusters (ten for B14 and for B2 with up to ten datacenters, 200 for B3): TLS, HTTP/2, RBAC, structural schemas with defaulting and CEL rules, managedFields, state in SQLite, watch events 10 ms late. Data plane at instant pace.',
    'Control plane: the package that the portal runs, in the process of the benchmark, with the identity and kubeconfigs of the demo; for the browser the whole portal in production mode.',
    'Clusters: Cassandra 4.0.17, three nodes in one rack per datacenter, every datacenter in a data-plane cluster, one namespace, names of their own.',
    'Clocks: one observer with watches on all API servers stamps what it sees; a time begins just before the request of the person or operator is sent. Requests are counted by the API servers, by user.',
    'The first runs of each series are not recorded. The p99 of fewer than 100 values is their maximum.',
  ];
}
