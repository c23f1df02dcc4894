import type { Replication } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A replication as Cassandra names it: "NetworkTopologyStrategy: dc1 3, dc2 3"; why it is not known where it is not. */
export function replicationText(replication: Replication): string {
  switch (replication.strategy) {
    case 'network': {
      const copies = Object.entries(replication.copies)
        .map(([datacenter, count]) => `${datacenter} ${count}`)
        .join(', ');
      return `NetworkTopologyStrategy: ${copies || '–'}`;
    }
    case 'simple':
      return `SimpleStrategy: ${replication.copies}`;
    case 'everywhere':
      return 'EverywhereStrategy';
    case 'local':
      return 'LocalStrategy';
    default:
      return replication.reason.text;
  }
}
