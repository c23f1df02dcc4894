import {
  defineSentences,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Need, Verb } from './needs';

/** What fails where something may not be read, or not be written; by `<group>/<resource>`. */
const WORDS = {
  'without.cassandra.datastax.com/cassandradatacenters.read':
    'Nothing is known of the datacenters here, and nothing of them is changed.',
  'without.cassandra.datastax.com/cassandradatacenters.write':
    'Datacenters cannot be created, changed or removed here.',
  'without.control.k8ssandra.io/cassandratasks.read':
    'Restarts, rebuilds and other work on nodes cannot be followed here.',
  'without.control.k8ssandra.io/cassandratasks.write':
    'Restarts, rebuilds and other work on nodes cannot be started here.',
  'without./secrets.read':
    'Nobody can tell whether passwords are the same here: a new datacenter waits for them.',
  'without./secrets.write':
    'A rotated password is not updated here; the copies start to differ.',
  'without./configmaps.read':
    'Settings that pods mount are not seen here: a new datacenter waits for them.',
  'without./configmaps.write':
    'Settings that pods mount cannot be written here: a new datacenter waits for them.',
  'without.discovery.k8s.io/endpointslices.read':
    'Whether seeds of other regions are published here is not known: a new datacenter waits.',
  'without.discovery.k8s.io/endpointslices.write':
    'Seeds of other regions cannot be published: a new datacenter here would not join.',
  'without.discovery.k8s.io/endpointslices/restricted.read':
    'Where the API server guards addresses, seeds of other regions are not seen.',
  'without.discovery.k8s.io/endpointslices/restricted.write':
    'Where the API server guards addresses, seeds of other regions cannot be published.',
  'without./pods/proxy.read':
    'Replication of keyspaces cannot be read through this region.',
  'without./pods/proxy.write':
    'Replication of keyspaces cannot be changed through this region; a new datacenter waits for its copies.',
  'without./pods/portforward.read':
    'Where the management API demands a client certificate, it cannot be asked here.',
  'without./pods/portforward.write':
    'Where the management API demands a client certificate, it cannot be asked here.',
  'without./pods/log.read':
    'The last lines of a node cannot be shown; `kubectl logs` still reads them.',
  'without./pods.read':
    'Nodes are not seen here, and neither is why one is down.',
  'without./events.read':
    'Warnings of Kubernetes are missing where a page says why something waits, and the timeline lacks what cass-operator did.',
  'without./events.write': '`kubectl describe` tells nothing of what was done.',
  'without./namespaces.read':
    'A missing namespace shows only when a write fails, and two names of one Kubernetes cluster are not recognised.',
  'without.apiextensions.k8s.io/customresourcedefinitions.read':
    'Which versions and fields are served is not known, and a kind that is installed later shows late.',
  'without./nodes.read':
    'Zones and workers are not known: whether nodes fit, and why a pod is not placed, is not told.',
  'without.storage.k8s.io/storageclasses.read':
    'Storage classes are not known: whether disks can grow is not told before.',
  'without.apps/statefulsets.read':
    'How far a change has come is told by pods only, and a rack that was scaled by hand is not noticed.',
  'without./persistentvolumeclaims.read':
    'Why a disk is missing, or which worker holds it, is not told.',
  'without.apps/deployments.read':
    'Whether the operators of this region run is not known.',
  'without.reaper.k8ssandra.io/reapers.read': 'Repairs are not followed here.',
  'without.reaper.k8ssandra.io/reapers.write': 'Reaper cannot be set up here.',
  'without.stargate.k8ssandra.io/stargates.read':
    'Stargate is not followed here.',
  'without.stargate.k8ssandra.io/stargates.write':
    'Stargate cannot be set up here.',
  'without.medusa.k8ssandra.io/medusabackupschedules.read':
    'Schedules of backups are not followed here.',
  'without.medusa.k8ssandra.io/medusabackupschedules.write':
    'Backups cannot be scheduled here.',
  'without.medusa.k8ssandra.io/medusabackupjobs.read':
    'Backups that run are not seen here.',
  'without.medusa.k8ssandra.io/medusabackups.read':
    'Finished backups are not seen here.',
  'without.monitoring.coreos.com/servicemonitors.read':
    'Whether metrics are collected here is not known.',
  'without.monitoring.coreos.com/servicemonitors.write':
    'Metrics cannot be collected here.',
  'without.k8ssandra.io/k8ssandraclusters.read':
    'No cluster is seen, and nothing is done.',
  'without.k8ssandra.io/k8ssandraclusters.write':
    'Clusters cannot be ordered, changed or deleted.',
  'without.k8ssandra.io/k8ssandraclusters/status.write':
    '`kubectl` shows no status of clusters.',
  'without.k8ssandra.io/k8ssandraclusters/finalizers.write':
    'Where the API server protects owners, what a cluster leads to cannot be created.',
  'without.replication.k8ssandra.io/replicatedsecrets.read':
    'Passwords are not copied to the regions.',
  'without.replication.k8ssandra.io/replicatedsecrets.write':
    'Passwords of new clusters are not copied to the regions.',
  'without.replication.k8ssandra.io/replicatedsecrets/status.write':
    'Whether passwords were copied is not told to `kubectl`.',
  'without.replication.k8ssandra.io/replicatedsecrets/finalizers.write':
    'Where the API server protects owners, passwords of new clusters are not copied.',
  'without.control.k8ssandra.io/k8ssandratasks.read':
    'Tasks on whole clusters are neither seen nor done.',
  'without.control.k8ssandra.io/k8ssandratasks.write':
    'Tasks on whole clusters cannot be started or ended.',
  'without.control.k8ssandra.io/k8ssandratasks/status.write':
    'How far a task has come is not told to `kubectl`.',
  'without.control.k8ssandra.io/k8ssandratasks/finalizers.write':
    'Where the API server protects owners, tasks cannot be handed to the regions.',
  'without.config.k8ssandra.io/clientconfigs.read':
    'No other Kubernetes cluster is known.',
  'without.config.k8ssandra.io/clientconfigs.write':
    'Kubernetes clusters cannot be connected or removed from the portal.',
  'without.medusa.k8ssandra.io/medusaconfigurations.read':
    'Settings of backups that clusters share cannot be used.',
  'without./services.read': 'Contact points are not seen.',
  'without./services.write': 'Contact points cannot be made.',
  'without.coordination.k8s.io/leases.read':
    'Who leads is not known: this replica never writes.',
  'without.coordination.k8s.io/leases.write': 'This replica can never lead.',
  'without.other.read': 'What {resource} tells is not known here.',
  'without.other.write': '{resource} cannot be written here.',
} as const;

const say = defineSentences(WORDS);

const READS: ReadonlySet<Verb> = new Set(['get', 'list', 'watch']);

/** What fails without these verbs: that nothing is seen outweighs that nothing is written. */
export function withoutOf(
  { group, resource }: Pick<Need, 'group' | 'resource'>,
  missing: Verb[],
): Sentence {
  const how = missing.some(verb => READS.has(verb)) ? 'read' : 'write';
  const key = `without.${group}/${resource}.${how}`;
  return Object.hasOwn(WORDS, key)
    ? (say as unknown as (key: string) => Sentence)(key)
    : say(`without.other.${how}`, { resource });
}
