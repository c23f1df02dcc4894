import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import type { Driver } from '../fleets/types';

const SERVERS =
  'kube-apiserver 1.35.4 for one control-plane cluster and three data-plane clusters';
const MADE_OF =
  'each with its own authority, RBAC and blocking audit log; one etcd 3.6.16 without fsync, and the garbage collector and the namespace controller of kube-controller-manager.';
const TIMES =
  'The times of the API servers are those of their audit logs, from the request to the end of the answer, of our own requests without watches and calls of pods.';

const FLEET: Record<Driver, string> = {
  simulator:
    'Fleet: a process of its own as `npm start` runs it, one control-plane cluster and three data-plane clusters (ten for B10, B14 and for B2 with up to ten datacenters, 200 for B3 and for idle connections): TLS, HTTP/2, RBAC, structural schemas with defaulting and CEL rules, managedFields, state in SQLite, watch events 10 ms late. Data plane at instant pace. The times of its API servers are those that our client measures.',
  real: `Fleet: ${SERVERS} (ten for B3, B10, B14 and for B2 with up to ten datacenters), ${MADE_OF} The data plane of the simulator at instant pace, a process of its own that speaks to the Kubernetes API only. ${TIMES}`,
  'stand-in': `Fleet: ${SERVERS} (ten for B2 with up to ten datacenters), ${MADE_OF} In place of cass-operator a stand-in in a process of its own that speaks to the Kubernetes API only: finalizer, pods with one status write each, the all-pods service and its endpoint slice, one status of the CassandraDatacenter, CassandraTasks that end at once. ${TIMES}`,
};

/** What everything was measured with. */
export function settingsOf(driver: Driver): string[] {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const [cpu] = cpus();
  return [
    `Machine: ${cpus().length} cores (${
      cpu?.model.trim() || 'unknown'
    }), ${memory} GB, ${platform()} ${arch()}, Node ${
      process.version
    }; API servers, data plane, control plane and browser share it, all on loopback. Load average at the end: ${loadavg()
      .map(each => each.toFixed(1))
      .join(', ')}.`,
    FLEET[driver],
  ];
}

/** What holds for every driver. */
export const METHOD = [
  'Control plane: the package that the portal runs, in the process of the benchmark, with the identity and kubeconfigs of the demo; for the browser the whole portal in production mode.',
  'Clusters: Cassandra 4.0.17, three nodes in one rack per datacenter, every datacenter in a data-plane cluster, one namespace, names of their own.',
  'Clocks: one observer with watches on all API servers stamps what it sees; a time begins just before the request of the person or operator is sent. Requests are counted by the API servers, by user; computing time is that of the processes, from /proc.',
  'The first runs of each series are not recorded. The p99 of fewer than 100 values is their maximum.',
];
